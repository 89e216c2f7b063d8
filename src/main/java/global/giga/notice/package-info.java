/**
 * What people are told: on their page of notices and by letter, each as it chose. Entry points: {@link
 * global.giga.notice.Telling} for the acts of later steps, {@link global.giga.notice.NoticeDesk} for the people told. May
 * import kernel, audit, letter and party.
 */
package global.giga.notice;
