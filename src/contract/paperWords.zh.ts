/** What stands in the foot of a printed paper that must not be sealed. */
export const paperWords = {
  draft: '草稿，不作盖章用',
  withdrawn: '已撤回，不作盖章用',
  copy: '仅供查阅，不作盖章用',
} as const;
