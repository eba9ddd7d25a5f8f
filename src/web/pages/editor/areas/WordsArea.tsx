import type { AreaProps } from '../areaProps.ts';
import { wordsWords } from '../describe/programmeWords.ts';
import { OneArea } from './OneArea.tsx';

/** 用词: what the screens and papers call things, with sentences as they will read (F52). */
export default function WordsArea(props: AreaProps) {
  const { words, nameRule } = props.fitting;
  const { designation, lead, subsidy, standard } = words;
  const samples = [
    `请${lead}确认后再提交。`,
    `已${designation}，可以打印${designation}决定。`,
    `不予${designation}的，请写明理由。`,
    `${subsidy}的金额还没有定，定下以前不显示数额。`,
    `请按“${standard}”逐条核对。`,
    `名称一般是${lead}姓名加“${nameRule.suffix}”。`,
  ];
  return (
    <>
      <OneArea {...props} part="words" element={wordsWords} />
      <section className="ed-view" aria-labelledby="samples">
        <h3 id="samples">界面上会这样说</h3>
        <ul>
          {samples.map((sample) => (
            <li key={sample}>{sample}</li>
          ))}
        </ul>
      </section>
    </>
  );
}
