import type { AreaProps } from '../areaProps.ts';
import { classificationWords } from '../describe/classification.ts';
import { OneArea } from './OneArea.tsx';

/** 分类管理: grades, their conditions and what they leave to do (R7). */
export default function ClassificationArea(props: AreaProps) {
  return <OneArea {...props} part="classification" element={classificationWords} optional="分类管理的规则" />;
}
