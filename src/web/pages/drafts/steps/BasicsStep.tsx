import { levelTitles } from '../../../../contract/studioWords.zh.ts';
import { studioLevels } from '../../../../core/studio/studioState.ts';
import { Chooser } from '../../../office/Chooser.tsx';
import { readingOf } from '../notice/elements.ts';
import { FromNotice } from '../notice/FromNotice.tsx';
import type { StepProps } from '../stepProps.ts';
import { notBlank, TextField } from './TextField.tsx';

const years = (text: string) =>
  /^\d{4}$/.test(text) && Number(text) >= 1990 && Number(text) <= 2200
    ? undefined
    : '请填四位数的年份，例如 2019。';

const cityFields = [
  ['name', '地区'],
  ['union', '主管工会'],
  ['department', '接收部门'],
] as const;
const wordFields = [
  ['designation', '评上以后叫什么', '写决定时用的动词，两三个字'],
  ['lead', '工作室负责人叫什么', '表和通知里的称呼'],
  ['subsidy', '经费叫什么', '通知里对这笔钱的称呼'],
  ['standard', '创建标准的简称', '印在审批表和检查单上'],
] as const;
const strictness = [
  ['require', '必须照此取名'],
  ['warn', '不照此取名的提醒，写明原因后可以'],
  ['off', '不检查'],
] as const;

/** Whose level the organiser is decides which level its names have (R4, F52). */
function OrganiserLevel({ programme, save, readOnly }: StepProps) {
  const { city, words } = programme;
  return (
    <fieldset className="dr-field of-fieldset" disabled={readOnly}>
      <Chooser
        label="主管工会的级别"
        hint={`由主管工会${words.designation}的工作室记为这一级；由推荐单位${words.designation}的记为下一级。`}
        value={city.level ?? 'city'}
        empty=""
        choices={studioLevels.map((id) => ({ id, label: levelTitles[id] }))}
        onChange={(id) =>
          save('city', { ...city, level: studioLevels.find((level) => level === id) ?? 'city' })
        }
      />
    </fieldset>
  );
}

/** 基本情况: what the year's work is called, whose it is, and its words. */
export default function BasicsStep(props: StepProps) {
  const { draft, programme, save, readOnly } = props;
  const reading = readingOf(draft);
  const { city, words, nameRule } = programme;
  return (
    <>
      <div className="card dr-fields">
        <TextField
          label="年度工作名称"
          place="e-title"
          value={programme.title}
          readOnly={readOnly}
          check={notBlank}
          onChange={(title) => save('title', title)}
          beside={<FromNotice found={reading?.title} of="通知标题" />}
        />
        <TextField
          label="年度"
          place="e-year"
          value={String(programme.year)}
          readOnly={readOnly}
          check={years}
          onChange={(year) => save('year', Number(year))}
          beside={<FromNotice found={reading?.year} of="年度" />}
        />
        {cityFields.map(([key, label]) => (
          <TextField
            key={key}
            label={label}
            value={city[key]}
            readOnly={readOnly}
            onChange={(value) => save('city', { ...city, [key]: value })}
          />
        ))}
        <OrganiserLevel {...props} />
      </div>
      <h2>工作室名称规则</h2>
      <div className="card dr-fields" id="e-nameRule">
        <TextField
          label={`${programme.words.lead}姓名后面接`}
          value={nameRule.suffix}
          readOnly={readOnly}
          check={notBlank}
          onChange={(suffix) => save('nameRule', { ...nameRule, suffix })}
          beside={<FromNotice found={reading?.nameRule} of="名称规则" />}
        />
        <fieldset className="of-fieldset" disabled={readOnly}>
          <legend>名称与规则不同时</legend>
          {strictness.map(([value, label]) => (
            <label key={value} className="of-check">
              <input
                type="radio"
                name="deviation"
                checked={nameRule.deviation === value}
                onChange={() => save('nameRule', { ...nameRule, deviation: value })}
              />
              {label}
            </label>
          ))}
        </fieldset>
      </div>
      <h2>用词</h2>
      <div className="card dr-fields">
        {wordFields.map(([key, label, hint]) => (
          <TextField
            key={key}
            label={label}
            hint={hint}
            value={words[key]}
            readOnly={readOnly}
            check={notBlank}
            onChange={(value) => save('words', { ...words, [key]: value })}
          />
        ))}
      </div>
    </>
  );
}
