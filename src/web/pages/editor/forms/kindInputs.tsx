import type { ReactNode } from 'react';
import type { FieldKind, FieldOf } from '../../../../core/programme/field.ts';
import type { Form } from '../../../../core/programme/form.ts';
import type { Programme } from '../../../../core/programme/programme.ts';
import { Figure, notBlank, Pick, TextField, Tick, withKey } from './inputs.tsx';
import { type Choice, plainPaths } from './pathChoices.ts';

interface Props<K extends FieldKind> {
  readonly field: FieldOf<K>;
  readonly programme: Programme;
  readonly form: Form;
  readonly readOnly: boolean;
  put(field: FieldOf<K>): void;
}

const text: KindInputs['text'] = ({ field, readOnly, put }) => (
  <>
    <Pick
      label="格式"
      value={field.format ?? 'plain'}
      choices={{ plain: '一般文字', phone: '电话号码', email: '电子邮箱' }}
      readOnly={readOnly}
      onChange={(format) => put(withKey(field, 'format', format === 'plain' ? undefined : format))}
    />
    <Figure
      label="最多多少字"
      value={field.maxCharacters}
      least={1}
      readOnly={readOnly}
      onChange={(most) => put(withKey(field, 'maxCharacters', most))}
    />
  </>
);

const longText: KindInputs['longText'] = ({ field, readOnly, put }) => {
  const { count } = field;
  const set = (key: 'warnBelow' | 'warnAbove') => (value: number | undefined) =>
    put({ ...field, count: withKey(count, key, value) });
  return (
    <>
      <Figure
        label="少于多少字时提醒"
        value={count.warnBelow}
        readOnly={readOnly}
        onChange={set('warnBelow')}
      />
      <Figure
        label="多于多少字时提醒"
        value={count.warnAbove}
        readOnly={readOnly}
        onChange={set('warnAbove')}
      />
      <Figure
        label="最多多少字"
        hint="超过的不能提交，不会截断"
        value={count.cap}
        least={1}
        needed
        readOnly={readOnly}
        onChange={(cap) => cap && put({ ...field, count: { ...count, cap } })}
      />
    </>
  );
};

const number: KindInputs['number'] = ({ field, readOnly, put }) => {
  const set = (key: 'min' | 'max' | 'decimals' | 'warnAbove') => (value: number | undefined) =>
    put(withKey(field, key, value));
  return (
    <>
      <TextField
        label="单位"
        hint="例如 人、项；没有单位的空着"
        value={field.unit ?? ''}
        readOnly={readOnly}
        onChange={(unit) => put(withKey(field, 'unit', unit.trim()))}
      />
      <Figure label="最小" value={field.min} whole={false} readOnly={readOnly} onChange={set('min')} />
      <Figure label="最大" value={field.max} whole={false} readOnly={readOnly} onChange={set('max')} />
      <Figure
        label="几位小数"
        value={field.decimals}
        least={0}
        readOnly={readOnly}
        onChange={set('decimals')}
      />
      <Figure
        label="大于多少时请申报人再核对"
        value={field.warnAbove}
        whole={false}
        readOnly={readOnly}
        onChange={set('warnAbove')}
      />
    </>
  );
};

const money: KindInputs['money'] = ({ field, readOnly, put }) => {
  const set = (key: 'warnBelow' | 'warnAbove') => (value: number | undefined) =>
    put(withKey(field, key, value));
  return (
    <>
      <TextField
        label="单位"
        value={field.unit}
        check={notBlank}
        readOnly={readOnly}
        onChange={(unit) => put({ ...field, unit: unit.trim() })}
      />
      <Pick
        label="币种"
        value={field.currency}
        choices={{ CNY: '人民币', USD: '美元' }}
        readOnly={readOnly}
        onChange={(currency) => put({ ...field, currency })}
      />
      <Figure
        label="几位小数"
        value={field.decimals}
        least={0}
        needed
        readOnly={readOnly}
        onChange={(decimals) => decimals !== undefined && put({ ...field, decimals })}
      />
      <Figure
        label="小于多少时请核对单位"
        value={field.warnBelow}
        whole={false}
        readOnly={readOnly}
        onChange={set('warnBelow')}
      />
      <Figure
        label="大于多少时请核对单位"
        value={field.warnAbove}
        whole={false}
        readOnly={readOnly}
        onChange={set('warnAbove')}
      />
    </>
  );
};

const date: KindInputs['date'] = ({ field, readOnly, put }) => (
  <Pick
    label="填到"
    value={field.precision}
    choices={{ year: '年', month: '年月', day: '年月日' }}
    readOnly={readOnly}
    onChange={(precision) => put({ ...field, precision })}
  />
);

const dictionaries = ({ dictionaries: all }: Programme): Choice[] =>
  Object.entries(all).map(([id, { entries }]) => {
    const first = entries.slice(0, 3).map(({ label }) => label);
    return { id, label: `${first.join('、')}${entries.length > 3 ? '…' : ''}（${id}）` };
  });

const choice: KindInputs['choice'] = ({ field, programme, readOnly, put }) => (
  <>
    <Pick
      label="用哪组选项"
      hint="选项的内容和次序在“选项”里修改"
      value={field.dictionary}
      choices={dictionaries(programme)}
      readOnly={readOnly}
      onChange={(dictionary) => put({ ...field, dictionary })}
    />
    <Tick
      label="可以选几项"
      checked={field.many ?? false}
      readOnly={readOnly}
      onChange={(many) => put(withKey(field, 'many', many || undefined))}
    />
  </>
);

const reference: KindInputs['reference'] = ({ field, readOnly, put }) => (
  <Pick
    label="由系统填入"
    value={field.to}
    choices={{ recommendingBody: '推荐单位', hostUnit: '所在单位', studio: '工作室' }}
    readOnly={readOnly}
    onChange={(to) => put({ ...field, to })}
  />
);

const rows: KindInputs['rows'] = ({ field, readOnly, put }) => (
  <>
    <TextField
      label="一行叫什么"
      hint="例如 成员、专利，用在按钮上"
      value={field.rowName}
      check={notBlank}
      readOnly={readOnly}
      onChange={(rowName) => put({ ...field, rowName })}
    />
    <Figure
      label="至少几行"
      value={field.minRows}
      least={0}
      readOnly={readOnly}
      onChange={(least) => put(withKey(field, 'minRows', least))}
    />
    <Figure
      label="最多几行"
      value={field.maxRows}
      least={1}
      readOnly={readOnly}
      onChange={(most) => put(withKey(field, 'maxRows', most))}
    />
  </>
);

const yearTable: KindInputs['yearTable'] = ({ field, form, readOnly, put }) => (
  <>
    <Figure
      label="近几年"
      hint="本年度之前的几个完整年度，1 至 10"
      value={field.lastYears}
      least={1}
      needed
      readOnly={readOnly}
      onChange={(lastYears) => lastYears && put({ ...field, lastYears: Math.min(lastYears, 10) })}
    />
    <Pick
      label="这个日期以前的年度可以空着"
      value={field.blankBefore ?? ''}
      empty="各年都要填"
      choices={plainPaths(form)}
      readOnly={readOnly}
      onChange={(path) => put(withKey(field, 'blankBefore', path || undefined))}
    />
  </>
);

const matrix: KindInputs['matrix'] = ({ field, readOnly, put }) => {
  const { groups } = field;
  return (
    <fieldset className="fe-several">
      <legend>分组</legend>
      {groups.map((group, at) => (
        <TextField
          key={at}
          label={`第 ${at + 1} 组的名称（${group.cells.length} 项）`}
          value={group.label}
          readOnly={readOnly}
          onChange={(label) => put({ ...field, groups: groups.with(at, { ...group, label }) })}
        />
      ))}
    </fieldset>
  );
};

type KindInputs = { readonly [K in FieldKind]: (props: Props<K>) => ReactNode };

/** What only a kind has. A new kind is a new line here; the compiler lists what is missing. */
export const kindInputs: KindInputs = {
  ...{ text, longText, number, money, date, choice, reference, rows, yearTable, matrix },
  evidence: () => null,
};
