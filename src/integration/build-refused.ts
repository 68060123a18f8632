/** Stops a build in which something doesn't hold. What it says is meant for the person who started the build. */
export class BuildRefused extends Error {
  override name = 'BuildRefused';
  // Where in the code it was thrown helps nobody who reads the report above it.
  override stack = '';
}
