import type { Standard } from '../../../../core/programme/standard.ts';
import type { AreaProps } from '../areaProps.ts';
import { standardWords } from '../describe/standard.ts';
import { ElementForm } from '../ElementForm.tsx';
import { StandardView } from '../views/StandardView.tsx';
import { ListArea } from './ListArea.tsx';

/** 创建标准: what is looked at, and how it becomes points and a grade; beside it the sums as one types (F23). */
export default function StandardsArea(props: AreaProps) {
  const drawn = (id: string) => props.fitting.standards.find((one) => one.id === id);
  return (
    <ListArea
      {...props}
      part="standards"
      element={standardWords}
      body={(value, at, put) => {
        const standard = drawn((value as Standard).id);
        return (
          <div className="ed-beside">
            <ElementForm element={standardWords} value={value} at={at} onChange={put} />
            {standard && <StandardView standard={standard} />}
          </div>
        );
      }}
    />
  );
}
