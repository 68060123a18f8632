const settings = {
  ASTRO_TELEMETRY_DISABLED: '1',
  ASTRO_DEV_BACKGROUND: '0',
  ASTRO_PREVIEW_BACKGROUND: '0',
};

/** Keeps Astro from reporting its use and from going into the background; call it before Astro is imported. */
export function setAstroEnvironment(): void {
  Object.assign(process.env, settings);
}
