import type { Words } from '../core/programme/words.ts';

/** What a task of the desk is called; `name` is the studio, the body or the campaign it is about. */
export const taskTitles = ({ designation, subsidy }: Words) =>
  ({
    continueDraft: (name: string) => `继续填写：${name}`,
    correct: (name: string) => `需修改：${name}`,
    confirmAsLead: (name: string) => `请您确认：${name}`,
    fillSections: (name: string) => `填写您负责的部分：${name}`,
    giveOpinion: (name: string) => `填写意见：${name}`,
    acceptOnline: (name: string) => `确认意见：${name}`,
    uploadScan: (name: string) => `上传盖章件：${name}`,
    supplySeal: (name: string) => `补交盖章件：${name}`,
    accept: (name: string) => `受理：${name}`,
    approve: (name: string) => `审批：${name}`,
    file: (name: string) => `报送：${name}`,
    designate: (name: string) => `${designation}：${name}`,
    sendUpward: (name: string) => `报送上级：${name}`,
    paySubsidy: (name: string) => `拨付${subsidy}：${name}`,
    reportUse: (name: string) => `报告${subsidy}使用：${name}`,
    confirmCircular: (name: string) => `确认收到通知：${name}`,
  }) as const;
export type TaskKind = keyof ReturnType<typeof taskTitles>;

/** "3 份已推荐，待报送" and the like for tasks that are about several applications. */
export const taskCounts = ({ designation }: Words) =>
  ({
    file: (count: number) => `${count} 份已推荐，待报送`,
    designate: (count: number) => `${count} 份已审批，待${designation}`,
    sendUpward: (count: number) => `${count} 份已审批，待打包报送上级`,
  }) as const;
