import type { Form, Roles } from '../form.ts';

/** What the fixed meanings of paths are called. */
export const roleWords: { readonly [R in keyof Required<Roles>]: string } = {
  studioName: '工作室名称',
  leadName: '负责人姓名',
  hostUnit: '所在单位',
  leadPhone: '负责人电话',
  industry: '行业',
  studioType: '类型',
  establishedOn: '创建日期',
  namedOn: '此前评定日期',
  filledOn: '填报日期',
  memberCount: '成员数',
  mainResults: '主要成果',
  specialty: '专业领域',
  resultTitle: '一项成果的名称',
  memberName: '成员姓名',
  memberBirthYear: '成员的出生年',
  memberEducation: '成员学历',
  memberTechnicalTitle: '成员职称',
  memberUnit: '成员单位',
  memberDuty: '成员分工',
};

/** A form in a sentence. */
export const formWords = ({ title }: Form): string => `表“${title.replaceAll('\n', '')}”`;
