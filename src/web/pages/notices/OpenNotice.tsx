import { useState } from 'react';
import { ActDialog } from '../../office/ActDialog.tsx';
import { Field } from '../../office/Field.tsx';
import { useKept } from '../../office/useKept.ts';
import { announce } from '../../parts/announce.ts';
import { dayInWords } from '../../parts/cityTime.ts';
import { useCommand } from '../../parts/useCommand.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { useWords } from '../../session/useWords.ts';
import { type Answer, daysInWords, type Rule } from './notices.ts';

interface Props {
  readonly campaign: string;
  readonly rule: Rule;
  readonly ready: Rule['ready'][number];
  readonly answer: Answer;
  readonly onClose: () => void;
}

/** 发布公示: the list, both dates before it is published, in how many workdays is answered, and whom to ask. */
export function OpenNotice({ campaign, rule, ready, answer, onClose }: Props) {
  const { designation } = useWords();
  const { run, busy, failure } = useCommand('openPublicNotice');
  const { contact, today } = answer;
  const start = {
    title: `关于拟${designation}名单的公示`,
    ...{ text: '', opensOn: today, answerWorkdays: '' },
    ...{ name: contact.name, phone: contact.phone, email: contact.email, address: '' },
  };
  const [typed, setTyped, forget] = useKept(`notice ${campaign} ${rule.step} ${ready.body}`, start);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState(false);
  const set = (part: Partial<typeof start>) => setTyped({ ...typed, ...part });
  const chosen = ready.candidates.filter(({ application }) => !left.has(application));
  const days = Number(typed.answerWorkdays);
  const faults = {
    title: typed.title.trim() === '' ? '请填写标题。' : undefined,
    opensOn: typed.opensOn < today ? '请选择今天或以后的日期。' : undefined,
    answer: Number.isInteger(days) && days >= 1 && days <= 60 ? undefined : '请填写 1 到 60 的工作日数。',
    name: typed.name.trim() === '' ? '请填写联系人。' : undefined,
    phone: typed.phone.trim() === '' ? '请填写联系电话。' : undefined,
    list: chosen.length === 0 ? '请至少留一个。' : undefined,
  };
  const say = (fault: string | undefined) => (asked ? fault : undefined);
  async function act(): Promise<void> {
    setAsked(true);
    if (Object.values(faults).some((fault) => fault !== undefined)) return;
    const done = await run({
      ...{ campaign, title: typed.title.trim(), text: typed.text.trim(), opensOn: typed.opensOn },
      ...(rule.step === null ? {} : { step: rule.step }),
      ...(ready.body === null ? {} : { body: ready.body }),
      tracks: [...new Set(chosen.map(({ track }) => track))],
      applications: chosen.map(({ application }) => application),
      answerWorkdays: days,
      contact: {
        ...{ name: typed.name.trim(), phone: typed.phone.trim() },
        ...{ email: typed.email.trim(), address: typed.address.trim() },
      },
    });
    if (!done) return;
    announce(`已发布公示，到 ${dayInWords(done.endsOn)} 24:00 期满。`);
    forget();
    onClose();
  }
  const text = (key: 'title' | 'name' | 'phone' | 'email' | 'address', label: string, fault?: string) => (
    <Field label={label} error={say(fault)}>
      {(control) => (
        <input
          {...control}
          className="of-input"
          value={typed[key]}
          onChange={({ target }) => set({ [key]: target.value })}
        />
      )}
    </Field>
  );
  return (
    <ActDialog
      title={`准备公示：${rule.title}`}
      open
      wide
      act="发布公示"
      busy={busy}
      failure={failure}
      onClose={onClose}
      onAct={() => void act()}
    >
      {text('title', '标题', faults.title)}
      <Field label="正文" hint="可不填；名单、时间、异议的提出方式和联系方式会自动写上">
        {(control) => (
          <textarea
            {...control}
            className="of-area"
            rows={3}
            value={typed.text}
            onChange={({ target }) => set({ text: target.value })}
          />
        )}
      </Field>
      <Field label="公示开始的日期" error={say(faults.opensOn)}>
        {(control) => (
          <input
            {...control}
            type="date"
            className="of-input of-narrow"
            min={today}
            value={typed.opensOn}
            onChange={({ target }) => set({ opensOn: target.value })}
          />
        )}
      </Field>
      <Period campaign={campaign} rule={rule} opensOn={typed.opensOn} />
      <Field
        label="收到异议后几个工作日内答复"
        hint="通知没有规定，由发布的工会定；会写在公示上"
        error={say(faults.answer)}
      >
        {(control) => (
          <input
            {...control}
            inputMode="numeric"
            className="of-input of-narrow"
            value={typed.answerWorkdays}
            onChange={({ target }) => set({ answerWorkdays: target.value })}
          />
        )}
      </Field>
      <div className="of-filters">
        {text('name', '联系人', faults.name)}
        {text('phone', '联系电话', faults.phone)}
        {text('email', '邮箱（可不填）')}
        {text('address', '通信地址（可不填）')}
      </div>
      <fieldset className="of-fieldset">
        <legend>
          公示名单（{chosen.length} / {ready.candidates.length} 个）
        </legend>
        <p className="soft of-flush">发布后名单不再变动。页面只写名称、姓名、所在单位和推荐单位。</p>
        {ready.candidates.map((one) => (
          <label key={one.application} className="of-check">
            <input
              type="checkbox"
              checked={!left.has(one.application)}
              onChange={({ target }) => {
                const next = new Set(left);
                if (target.checked) next.delete(one.application);
                else next.add(one.application);
                setLeft(next);
              }}
            />
            <span>
              {one.studioName}
              <span className="soft">
                {' '}
                {one.unitName}，{one.trackTitle}
              </span>
            </span>
          </label>
        ))}
        {say(faults.list) ? <span className="of-error">{faults.list}</span> : null}
      </fieldset>
    </ActDialog>
  );
}

/** From when to when, told before it is published. */
function Period({ campaign, rule, opensOn }: Pick<Props, 'campaign' | 'rule'> & { opensOn: string }) {
  const asked = { campaign, opensOn, ...(rule.step === null ? {} : { step: rule.step }) };
  const known = /^\d{4}-\d{2}-\d{2}$/.test(opensOn);
  const { data } = useContractQuery('noticePeriod', asked, { enabled: known });
  if (!known || !data?.endsOn) return null;
  return (
    <div className="of-flush" role="status">
      <p className="of-strong of-flush">
        {dayInWords(opensOn)}发布，{dayInWords(data.endsOn)} 24:00 期满（{daysInWords(rule)}
        ，从发布的次日起算）
      </p>
      {data.uncertain.length > 0 ? (
        <p className="note note-warn">
          {data.uncertain.join('、')} 年的放假安排还没有公布，期满日期可能变动。请先在“工作日”里核对。
        </p>
      ) : null}
    </div>
  );
}
