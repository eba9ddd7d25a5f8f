/** How far a studio to come is: picked out, being built up, working as a team (R17, R26). */
export const pipelineProgress = ['chosen', 'building', 'created'] as const;
export type PipelineProgress = (typeof pipelineProgress)[number];
