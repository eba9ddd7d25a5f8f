import type { AreaProps } from '../areaProps.ts';

/** Not here yet: what can be corrected stands in the step of the draft. */
export default function DictionariesArea(_props: AreaProps) {
  return <p className="note">这一部分还不能在这里编辑，请先在草案的步骤里修改。</p>;
}
