import type { Words } from '../../../core/programme/words.ts';
import type { StudioActKind } from '../../../core/studio/superviseStudio.ts';

/** What an act does, said before it is done. */
export const aboutAct = ({
  lead,
  designation,
  organiser,
}: Words): { readonly [K in StudioActKind]: string } => {
  const told = `所在单位、${lead}和推荐单位会收到消息。`;
  return {
    warn: `档案的状态改为“已预警”。${told}`,
    talk: `登记一次约谈，档案的状态改为“已预警”。${told}`,
    rectify: `档案的状态改为“限期整改”，所在单位在系统里报整改情况和证明材料。${told}`,
    extend: `整改期限改到新的日期。${told}`,
    confirm: `整改已经完成，档案恢复正常。${told}`,
    revoke: `所选级别的称号即日起终止，不能恢复；还有其他级别称号的，档案改为“已预警”。请收回牌匾和证书，并在“牌匾和证书”登记。${told}`,
    bar: `期限以前不能申报，${organiser}和推荐单位也不能${designation}。${told}`,
    reinstate: `档案恢复正常，不得申报的期限同时取消；已终止的称号不恢复。${told}`,
  };
};
