import { daysBetween } from '../../campaign/today.ts';
import type { LintNote } from '../lintNote.ts';
import type { Deadline, Phase, Programme } from '../programme.ts';

type Dates = Pick<Programme, 'phases' | 'deadlines' | 'circular'>;
type Rule = (dates: Dates) => LintNote[];
const where = ({ id }: Deadline) => `期限 ${id}`;
const remark = (level: LintNote['level'], deadline: Deadline, message: string): LintNote => ({
  level,
  where: where(deadline),
  message,
});

/** Fewer days than this for a whole form with evidence, seals and post are worth a second look. */
const shortWindow = 10;
/** What a body needs between its units' day and its own: look, recommend, seal, file. */
const bodyNeeds = 5;
/** How phases speak of an act, in the words of the screens; what binds elsewhere is not looked for. */
const spokenOf: {
  readonly [B in Deadline['binds']]: { readonly word: string; readonly in: RegExp } | undefined;
} = {
  filing: { word: '报送', in: /报送|上报/ },
  submission: { word: '申报', in: /申报/ },
  step: undefined,
  information: undefined,
};
const once: readonly Deadline['binds'][] = ['filing', 'submission'];

const backwards: Rule = ({ deadlines }) =>
  deadlines
    .filter(
      ({ opens = '', due = '9999', hardClose = '9999' }) =>
        opens > due || opens > hardClose || due > hardClose,
    )
    .map((deadline) =>
      remark('error', deadline, `“${deadline.title}”的开始、截止、最后关闭三个日期顺序不对`),
    );

/** 常年受理 has no end: nothing can be late, so what speaks of lateness contradicts it (F52). */
const rolling: Rule = ({ deadlines }) =>
  deadlines
    .filter(({ due }) => due === undefined)
    .map((deadline) => {
      const { title, hardClose, graceMinutes } = deadline;
      if (hardClose !== undefined)
        return remark(
          'error',
          deadline,
          `“${title}”没有截止日，却有最后关闭日。请补上截止日，或去掉最后关闭日`,
        );
      if (graceMinutes !== undefined && graceMinutes > 0)
        return remark('warning', deadline, `“${title}”常年受理，宽限分钟不起作用，请去掉`);
      return remark('note', deadline, `“${title}”常年受理，没有截止日，也不会有逾期`);
    });

const beforeTheCircular: Rule = ({ deadlines, circular: { issuedOn } }) =>
  deadlines.flatMap((deadline) => {
    const { title, opens, due } = deadline;
    if (due !== undefined && due < issuedOn)
      return [remark('warning', deadline, `“${title}”${due} 截止，早于发文日期 ${issuedOn}，请核对`)];
    if (opens !== undefined && opens < issuedOn)
      return [remark('warning', deadline, `“${title}”${opens} 开始，早于发文日期 ${issuedOn}，请核对`)];
    return [];
  });

const tooShort: Rule = ({ deadlines, circular: { issuedOn } }) =>
  deadlines
    .filter(({ binds }) => once.includes(binds))
    .flatMap((deadline) => {
      const { title, opens = issuedOn, due } = deadline;
      const days = due === undefined ? shortWindow : daysBetween(opens, due) + 1;
      if (days < 1 || days >= shortWindow) return [];
      return [remark('warning', deadline, `“${title}”从 ${opens} 到 ${due} 只有 ${days} 天，请核对是否够用`)];
    });

/** Of a kind that binds an act of the programme only the first is looked at, so a second would say nothing. */
const twice: Rule = ({ deadlines }) =>
  once.flatMap((binds) => {
    const [first, ...more] = deadlines.filter((deadline) => deadline.binds === binds);
    return more.map((deadline) =>
      remark(
        'warning',
        deadline,
        `“${deadline.title}”与“${first?.title}”约束同一件事，系统只按前一个计算。请删去一个，或改为只作提示`,
      ),
    );
  });

/** A body looks at what its units submit and files it: both need their time (county windows). */
const countyWindow: Rule = ({ deadlines }) => {
  const of = (binds: Deadline['binds']) => deadlines.find((deadline) => deadline.binds === binds);
  const [submission, filing] = [of('submission'), of('filing')];
  if (!submission?.due || !filing?.due) return [];
  const days = daysBetween(submission.due, filing.due);
  if (days < 0)
    return [
      remark(
        'warning',
        submission,
        `单位提交到 ${submission.due}，晚于推荐单位报送的 ${filing.due}，请核对先后`,
      ),
    ];
  if (days >= bodyNeeds) return [];
  const message = `单位 ${submission.due} 提交截止，推荐单位 ${filing.due} 报送截止，中间只有 ${days} 天审核盖章`;
  return [remark('warning', submission, message)];
};

/** Phases that lie after a day, in words. */
function afterwards(phases: readonly Phase[], day: string): string {
  const later = phases.filter(({ from }) => from > day).length;
  return later === 0 ? '' : `，其后还有 ${later} 个阶段`;
}

/** Where deadlines fall among the phases; the officer should know when a due date lies in an odd phase (S4). */
const duePhases: Rule = ({ deadlines, phases }) =>
  phases.length === 0
    ? []
    : deadlines.flatMap((deadline) => {
        const { title, due } = deadline;
        if (due === undefined) return [];
        const during = phases.find(({ from, to }) => from <= due && due <= to);
        if (!during) return [remark('note', deadline, `“${title}”的截止日 ${due} 不在任何阶段内`)];
        const place = `落在“${during.title}：${during.tasks}”之内${afterwards(phases, due)}`;
        return [remark('note', deadline, `“${title}”${due} 截止，${place}；以期限为准`)];
      });

/** A phase says 上报, the deadline of 报送 lies outside it (S4: phase 3 is October, the deadline 30 September). */
const outsideItsPhase: Rule = ({ deadlines, phases }) =>
  deadlines.flatMap((deadline) => {
    const { binds, title, due } = deadline;
    const spoken = spokenOf[binds];
    const speaks = phases.filter((phase) => spoken?.in.test(phase.title + phase.tasks));
    if (due === undefined || speaks.length === 0) return [];
    if (speaks.some(({ from, to }) => from <= due && due <= to)) return [];
    const said = speaks.map((phase) => `“${phase.title}”（${phase.from} 至 ${phase.to}）`).join('、');
    const message = `${said}写到${spoken?.word}，“${title}”的截止日 ${due} 却不在其中；以期限为准`;
    return [remark('note', deadline, message)];
  });

/** Deadlines against each other: the earlier one binds work that the later one still allows. */
const dueOrder: Rule = ({ deadlines }) => {
  const dated = deadlines.flatMap((deadline) =>
    deadline.due === undefined ? [] : [{ ...deadline, due: deadline.due }],
  );
  const sorted = dated.sort((left, right) => (left.due < right.due ? -1 : 1));
  return sorted.slice(1).map((deadline, at): LintNote => {
    const before = sorted[at];
    const same = before?.due === deadline.due;
    const order = same
      ? `“${before?.title}”与“${deadline.title}”同在 ${deadline.due} 截止`
      : `“${before?.title}”（${before?.due}）早于“${deadline.title}”（${deadline.due}）`;
    return remark('note', deadline, `${order}，两项各自计算`);
  });
};

const rules: readonly Rule[] = [
  ...[backwards, rolling, beforeTheCircular, tooShort, twice, countyWindow],
  ...[duePhases, outsideItsPhase, dueOrder],
];

/** Deadlines among themselves, against the phases and against the circular (S4, F52). */
export function deadlineNotes(dates: Dates): LintNote[] {
  return rules.flatMap((rule) => rule(dates));
}
