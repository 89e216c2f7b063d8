/** Pages of the evaluation committee: one bean per page of /committee. May import every step, nothing of api. */
package global.giga.web.committee;
