import type { AreaProps } from '../areaProps.ts';
import { nameRuleWords } from '../describe/programmeWords.ts';
import { OneArea } from './OneArea.tsx';

/** 名称规则: how a studio is named (R22). */
export default function NamesArea(props: AreaProps) {
  const { words, nameRule } = props.fitting;
  return (
    <>
      <OneArea {...props} part="nameRule" element={nameRuleWords} />
      <section className="ed-view" aria-labelledby="named">
        <h3 id="named">例如</h3>
        <p>
          {words.lead}“王小明”的工作室叫“王小明{nameRule.suffix}”。
        </p>
      </section>
    </>
  );
}
