import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { defaultDuties } from '../../../contract/mentorshipWords.zh.ts';
import { ActDialog } from '../../office/ActDialog.tsx';
import { Chooser } from '../../office/Chooser.tsx';
import { DayField } from '../../office/DayField.tsx';
import { TextField } from '../../office/TextField.tsx';
import { useKept } from '../../office/useKept.ts';
import { announce } from '../../parts/announce.ts';
import { useCommand } from '../../parts/useCommand.ts';
import { PlanFields } from './PlanFields.tsx';
import { monthsInWords, type PairFile, type Rules, type StudioPairs, termEnd } from './pairs.ts';

interface NewProps {
  readonly studio: string;
  readonly rules: Rules;
  readonly from: StudioPairs;
  readonly onClose: () => void;
}

/** 师徒结对: the whole agreement in one form; what is typed stays on this device until it is saved. */
export function AgreementDialog({ studio, rules, from, onClose }: NewProps) {
  const { run, busy, failure } = useCommand('pairUp');
  const navigate = useNavigate();
  const first = { mentorMember: '', apprenticeUser: '' };
  const [typed, setTyped, forget] = useKept(`pair ${studio}`, { ...blank(rules, from), ...first });
  const [asked, setAsked] = useState(false);
  const wrong = faultsOf(typed);
  const change = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part });
  async function act(): Promise<void> {
    setAsked(true);
    if (Object.values(wrong).some(Boolean)) return;
    const { mentorMember, apprenticeUser } = typed;
    const people = { mentorMember: mentorMember || null, apprenticeUser: apprenticeUser || null };
    const made = await run({ studio, ...inputOf(typed), ...people });
    if (!made) return;
    announce('师徒已结对，请打印协议，签字盖章后上传。');
    forget();
    onClose();
    void navigate({ to: '/mentorship/$pair', params: { pair: made.pair } as never });
  }
  const mentors = from.members.filter(({ name }) => name !== from.leadName);
  return (
    <ActDialog
      title="师徒结对"
      open
      wide
      act="保存协议"
      {...{ busy, failure }}
      onClose={onClose}
      onAct={() => void act()}
    >
      <Chooser
        label="师傅"
        empty={from.leadName}
        value={typed.mentorMember}
        choices={mentors.map(({ id, name }) => ({ id, label: name }))}
        onChange={(mentorMember) => {
          const level = mentors.find(({ id }) => id === mentorMember)?.level ?? '';
          change({ mentorMember, ...(level ? { mentorLevel: level } : {}) });
        }}
      />
      <Chooser
        label="徒弟账号"
        hint="可以不选；有账号的徒弟能在手机上签到检查"
        empty="暂不关联"
        value={typed.apprenticeUser}
        choices={from.accounts.map(({ user, name }) => ({ id: user, label: name }))}
        onChange={(apprenticeUser) => {
          const name = from.accounts.find(({ user }) => user === apprenticeUser)?.name;
          change({
            apprenticeUser,
            ...(name && typed.apprenticeName === '' ? { apprenticeName: name } : {}),
          });
        }}
      />
      <AgreementFields {...{ rules, typed, change }} wrong={asked ? wrong : {}} />
    </ActDialog>
  );
}

interface ChangeProps {
  readonly pair: PairFile;
  readonly rules: Rules;
  readonly onClose: () => void;
}

/** 变更协议, with the reason; a sealed sheet becomes void and a new one is to be signed. */
export function ChangeDialog({ pair, rules, onClose }: ChangeProps) {
  const { run, busy, failure } = useCommand('changeAgreement');
  const start = { ...typedOf(pair), why: '' };
  const [typed, setTyped, forget] = useKept(`agreement ${pair.id} ${pair.version}`, start);
  const [asked, setAsked] = useState(false);
  const wrong = { ...faultsOf(typed), why: typed.why.trim() === '' ? '请写明变更原因。' : undefined };
  const change = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part });
  async function act(): Promise<void> {
    setAsked(true);
    if (Object.values(wrong).some(Boolean)) return;
    const done = await run({ pair: pair.id, version: pair.version, why: typed.why, ...inputOf(typed) });
    if (!done) return;
    announce(done.changed ? '协议已变更，请重新打印、签字盖章后上传。' : '协议没有改动。');
    forget();
    onClose();
  }
  return (
    <ActDialog
      title={`变更协议：${pair.apprenticeName}`}
      open
      wide
      act="保存变更"
      {...{ busy, failure, onClose }}
      onAct={() => void act()}
    >
      <p className="note of-flush">变更后原来签字盖章的协议作废（仍保存在档案中），需要重新签订。</p>
      {JSON.stringify(typed) === JSON.stringify(start) ? null : (
        <p className="of-flush">
          没有保存的改动存在本机，关掉再打开还在。
          <button type="button" className="button-link" onClick={() => setTyped(start)}>
            照现在的协议重新填
          </button>
        </p>
      )}
      <AgreementFields {...{ rules, typed, change }} wrong={asked ? wrong : {}} />
      <TextField
        label="变更原因"
        rows={2}
        value={typed.why}
        error={asked ? wrong.why : undefined}
        onChange={(why) => change({ why })}
      />
    </ActDialog>
  );
}

export interface PlanRow {
  readonly id?: string;
  readonly words: readonly string[];
  readonly dueOn: string;
}
export interface TypedAgreement {
  readonly mentorLevel: string;
  readonly apprenticeName: string;
  readonly apprenticeUnit: string;
  readonly birthYear: string;
  readonly apprenticeLevel: string;
  readonly hiredOn: string;
  readonly reason: string;
  readonly kind: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly knowHow: string;
  readonly goal: string;
  readonly mentorDuties: string;
  readonly apprenticeDuties: string;
  readonly other: string;
  readonly plan: readonly PlanRow[];
}

function blank(rules: Rules, { today, unitName, members, leadName }: StudioPairs): TypedAgreement {
  const only = (words: readonly string[]) => (words.length === 1 ? words[0]! : '');
  return {
    mentorLevel: members.find(({ name }) => name === leadName)?.level ?? '',
    ...{ apprenticeName: '', apprenticeUnit: unitName, birthYear: '', apprenticeLevel: '', hiredOn: '' },
    ...{ reason: only(rules.reasons), kind: only(rules.kinds), startsOn: today },
    endsOn: termEnd(today, rules.termMonths?.from),
    ...{ knowHow: '', goal: '', ...defaultDuties, other: '' },
    plan: [{ words: rules.plan.map(() => ''), dueOn: '' }],
  };
}

function typedOf({ agreement }: PairFile): TypedAgreement {
  const { mentor, apprentice, plan, planColumns: _, ...words } = agreement;
  return {
    ...words,
    mentorLevel: mentor.level,
    ...{
      apprenticeName: apprentice.name,
      apprenticeUnit: apprentice.unit,
      apprenticeLevel: apprentice.level,
    },
    ...{ birthYear: String(apprentice.birthYear ?? ''), hiredOn: apprentice.hiredOn ?? '' },
    plan: plan.map(({ id, words: said, dueOn }) => ({ id, words: said, dueOn })),
  };
}

function inputOf(typed: TypedAgreement) {
  const { mentorLevel, apprenticeName, apprenticeUnit, apprenticeLevel, reason, kind, startsOn, endsOn } =
    typed;
  const { knowHow, goal, mentorDuties, apprenticeDuties, other, birthYear, hiredOn, plan } = typed;
  return {
    ...{ mentorLevel, apprenticeName, apprenticeUnit, apprenticeLevel, reason, kind, startsOn, endsOn },
    ...{ knowHow, goal, mentorDuties, apprenticeDuties, other },
    birthYear: birthYear === '' ? null : Number(birthYear),
    hiredOn: hiredOn === '' ? null : hiredOn,
    plan: plan.map(({ id, words, dueOn }) => ({ ...(id ? { id } : {}), words: [...words], dueOn })),
  };
}

/** What is missing, in the words of the fields. */
export function faultsOf(typed: TypedAgreement) {
  const needed = (text: string, message: string) => (text.trim() === '' ? message : undefined);
  const { plan } = typed;
  const short = plan.findIndex(
    ({ words, dueOn }) => dueOn === '' || words.every((word) => word.trim() === ''),
  );
  return {
    apprenticeName: needed(typed.apprenticeName, '请填写徒弟的姓名。'),
    birthYear: /^(\d{4})?$/.test(typed.birthYear) ? undefined : '请填写四位数的年份。',
    reason: needed(typed.reason, '请选择结对的原因。'),
    kind: needed(typed.kind, '请选择人员类别。'),
    startsOn: needed(typed.startsOn, '请选择开始日期。'),
    endsOn:
      needed(typed.endsOn, '请选择结束日期。') ??
      (typed.endsOn <= typed.startsOn ? '结束日期应晚于开始日期。' : undefined),
    goal: needed(typed.goal, '请写明培养目标。'),
    mentorDuties: needed(typed.mentorDuties, '请写明师傅的职责。'),
    apprenticeDuties: needed(typed.apprenticeDuties, '请写明徒弟的职责。'),
    plan:
      plan.length === 0
        ? '请至少写一项学习计划。'
        : short >= 0
          ? `请填写第 ${short + 1} 项的内容和完成期限。`
          : undefined,
  };
}

interface FieldsProps {
  readonly rules: Rules;
  readonly typed: TypedAgreement;
  readonly change: (part: Partial<TypedAgreement>) => void;
  readonly wrong: Partial<ReturnType<typeof faultsOf>>;
}

type TextKey = Exclude<keyof TypedAgreement, 'plan'>;
const apprenticeFields: readonly { readonly key: TextKey; readonly label: string; readonly hint?: string }[] =
  [
    { key: 'apprenticeName', label: '徒弟的姓名' },
    { key: 'apprenticeUnit', label: '徒弟所在单位或部门', hint: '可以不填' },
    { key: 'birthYear', label: '徒弟哪一年出生', hint: '可以不填，四位数' },
    { key: 'apprenticeLevel', label: '徒弟现在的等级', hint: '可以不填' },
  ];

/** The agreement, field by field: both sides, term, know-how and goal, duties, plan (R10, R11). */
function AgreementFields({ rules, typed, change, wrong }: FieldsProps) {
  const { termMonths } = rules;
  const text = (key: TextKey, label: string, more: { hint?: string; rows?: number } = {}) => (
    <TextField
      key={key}
      label={label}
      {...more}
      value={typed[key]}
      error={(wrong as Partial<Record<TextKey, string>>)[key]}
      onChange={(value) => change({ [key]: value })}
    />
  );
  const day = (key: 'startsOn' | 'endsOn' | 'hiredOn', label: string, hint = '') => (
    <DayField
      label={label}
      {...(hint ? { hint } : {})}
      value={typed[key]}
      error={key === 'hiredOn' ? undefined : wrong[key]}
      onChange={(value) => change({ [key]: value })}
    />
  );
  const choice = (key: 'reason' | 'kind', label: string, words: readonly string[]) => (
    <Chooser
      label={label}
      value={typed[key]}
      error={wrong[key]}
      choices={words.map((one) => ({ id: one, label: one }))}
      onChange={(value) => change({ [key]: value })}
    />
  );
  return (
    <>
      <p className="of-flush soft">协议应写明：{rules.agreement.join('、')}。</p>
      {text('mentorLevel', '师傅的等级或职称', { hint: '可以不填' })}
      {apprenticeFields.map(({ key, label, hint }) => text(key, label, hint ? { hint } : {}))}
      {day('hiredOn', '徒弟入职或转岗日期', '可以不填')}
      {choice('reason', '结对的原因', rules.reasons)}
      {choice('kind', '人员类别', rules.kinds)}
      {day('startsOn', '开始日期')}
      {day(
        'endsOn',
        '结束日期',
        termMonths ? `规定的期限为${monthsInWords(termMonths.from)}至${monthsInWords(termMonths.to)}` : '',
      )}
      {text('knowHow', '传授的技艺或知识', { rows: 2, hint: '可以不填' })}
      {text('goal', '培养目标', { rows: 2 })}
      {text('mentorDuties', '师傅的职责', { rows: 4 })}
      {text('apprenticeDuties', '徒弟的职责', { rows: 4 })}
      <PlanFields
        columns={rules.plan}
        plan={typed.plan}
        error={wrong.plan}
        onChange={(plan) => change({ plan })}
      />
      {text('other', '其他约定', { rows: 2, hint: '可以不填' })}
    </>
  );
}
