/** What keeps a studio from being named, in a person's words. */
export const blockSentences = {
  sealMissing: (step: string) => `${step}的盖章件未补交`,
  notPublished: () => '还没有公示',
  noticeRunning: () => '公示还没有结果',
  noticeObjected: () => '公示有异议未排除',
} as const;
