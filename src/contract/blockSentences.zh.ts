/** What keeps a studio from being named, in a person's words. */
export const blockSentences = {
  sealMissing: (step: string) => `${step}的盖章件未补交`,
} as const;
