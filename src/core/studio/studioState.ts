/** How a studio of the register stands (F9, F33). */
export const studioStates = ['active', 'warned', 'rectifying', 'revoked', 'merged', 'leadLeft'] as const;
export type StudioState = (typeof studioStates)[number];

/** Who named a studio, from below: its own unit, the county, the city, the province, the nation. */
export const studioLevels = ['unit', 'county', 'city', 'province', 'nation'] as const;
export type StudioLevel = (typeof studioLevels)[number];
