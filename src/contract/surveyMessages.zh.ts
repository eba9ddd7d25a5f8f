/** What people are told of the survey; no answers of a sheet. */
export const surveyMessages = {
  opened: (title: string, dueOn: string) => ({
    title: `开展摸底调查：${title}`,
    text: `请组织本单位的创新工作室在 ${dueOn} 前填报，审核确认后填报本级的调查表。`,
  }),
  asked: (title: string, dueOn: string) => ({
    title: `请填报摸底调查：${title}`,
    text: `请在 ${dueOn} 前填报本工作室的调查表。手机上也可以填，填一项存一项。`,
  }),
  returned: (title: string, name: string, reason: string) => ({
    title: `“${name}”的调查表被退回修改`,
    text: `${title}。${reason === '' ? '' : `原因：${reason}。`}请按栏目旁的说明修改后重新提交。`,
  }),
  submitted: (title: string, name: string) => ({
    title: `${name}已提交本级调查表`,
    text: `${title}。请审核确认。`,
  }),
  dueMoved: (title: string, dueOn: string) => ({
    title: `“${title}”的截止日期改为 ${dueOn}`,
    text: `请在 ${dueOn} 前填报。已经提交的不必再办。`,
  }),
  reminded: (title: string) => ({ title: `请抓紧填报：${title}` }),
  nears: (title: string, dueOn: string, past: boolean) => ({
    title: past ? `“${title}”已过截止日期` : `“${title}”${dueOn} 截止`,
    text: past
      ? '还没有提交调查表，请尽快补报；提交后会注明逾期。'
      : '还没有提交调查表，请抓紧填报。已经提交的，请不必理会。',
  }),
  nearsBody: (title: string, waiting: number, dueOn: string) => ({
    title: `“${title}”还有 ${waiting} 个工作室没有提交`,
    text: `截止日期 ${dueOn}。请督促填报，没有条件上网的可以代录。`,
  }),
};
