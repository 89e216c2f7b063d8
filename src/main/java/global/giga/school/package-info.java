/**
 * Schools: the register, where they lie, and imports that say what is wrong in a file. Entry points: {@link
 * global.giga.school.Registering}, {@link global.giga.school.Schools}, {@link global.giga.school.Regions}. May import
 * kernel, audit, party and document.
 */
package global.giga.school;
