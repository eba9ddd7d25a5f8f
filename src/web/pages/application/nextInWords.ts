import type { StateKind } from '../../../core/application/state.ts';
import type { Programme } from '../../../core/programme/programme.ts';
import type { Detail } from '../../form/work.ts';

/** Who is at work now and what comes next, for each state. */
const sentences: { readonly [K in StateKind]: (detail: Detail, programme: Programme) => string } = {
  draft: () => '正在填写，还没有提交。各部分都完成后，在“检查并提交”中提交。',
  returned: (detail) =>
    detail.returned?.fields.length
      ? '已退回修改。请改好下面标出的栏目，然后重新提交。'
      : '已退回修改。请按退回意见修改，然后重新提交。',
  atStep: ({ state, unitName, bodyName }, { steps, city }) => {
    const step = steps.find(({ id }) => id === state.step);
    const who = { hostUnion: `${unitName}的工会`, body: bodyName, city: city.union };
    return `现在由${step ? who[step.actor] : '上级工会'}办理：${step?.title ?? '出具意见'}。您暂时不用做什么。`;
  },
  awaitingFiling: ({ bodyName }) => `${bodyName}已同意推荐，正等待其统一报送。您暂时不用做什么。`,
  filed: ({ bodyName }, { city }) => `${bodyName}已报送，正等待${city.union}受理。您暂时不用做什么。`,
  approved: (_detail, { city, words }) => `审批已通过，正等待${city.union}统一${words.designation}。`,
  designated: (_detail, { words }) => `已${words.designation}。`,
  declined: ({ opinions, state }) => {
    const last = opinions.find(
      ({ step, positive, supersededAt }) => step === state.step && !positive && !supersededAt,
    );
    return last ? `原因：${last.text}` : '这份申报没有通过，原因见办理过程。';
  },
  withdrawn: () => '这份申报已撤回，内容仍可查看。需要时可以重新新建申报。',
};

/** Who is at work now, and what the applicant has to do. */
export function nextInWords(detail: Detail, programme: Programme): string {
  return sentences[detail.state.kind](detail, programme);
}
