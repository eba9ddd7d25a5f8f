/** What experts and officers are told of the review; of a round, never of whose application it is. */
export const reviewMessages = {
  reviewAssigned: (title: string, due: string) => ({
    title: `请评审：${title}`,
    text: `有申报分配给您评审${due === '' ? '' : `，请在 ${due} 前完成`}。需要回避的，请先申报回避。`,
  }),
  reviewReminded: (title: string, due: string) => ({
    title: `评审尚未完成：${title}`,
    text: `您还有评分没有提交${due === '' ? '' : `，截止日期 ${due}`}。请尽快完成。`,
  }),
  reviewReturned: (title: string, reason: string) => ({
    title: `评分被退回：${title}`,
    text: `退回原因：${reason}\n请修改后重新提交。`,
  }),
  reviewWithdrawn: (title: string) => ({
    title: `评审任务已撤回：${title}`,
    text: '有一份申报不再由您评审，您的评审列表已更新。',
  }),
  conflictDeclared: (name: string, who: string, withdrawn: number) => ({
    title: `${who}申报回避：“${name}”`,
    text:
      withdrawn > 0
        ? '这份申报已不再由这位专家评审，请到“评审”另行指定。'
        : '请核对验收安排，需要时另行指派。',
  }),
};
