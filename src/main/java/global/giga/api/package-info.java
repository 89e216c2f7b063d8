/**
 * The portal for programs and for downloads: JAX-RS resources that ask a service and answer. Entry point: {@link
 * global.giga.api.Api}. May import every step but not web, and not the database.
 */
package global.giga.api;
