/**
 * Questions of suppliers and the answers that go to all (R1.3). Entry point: {@link
 * global.giga.tender.question.Clarifying}. Who asked is stored and shown to nobody.
 */
package global.giga.tender.question;
