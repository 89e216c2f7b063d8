/** Pages of the procurement officers: one bean per page of /staff. May import every step, nothing of api. */
package global.giga.web.staff;
