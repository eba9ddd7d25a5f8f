import type { AreaProps } from '../areaProps.ts';
import { standardWords } from '../describe/standard.ts';
import { ListArea } from './ListArea.tsx';

/** 创建标准: what is looked at, and how it becomes points and a grade (F23). */
export default function StandardsArea(props: AreaProps) {
  return <ListArea {...props} part="standards" element={standardWords} />;
}
