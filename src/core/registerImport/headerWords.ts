import type { ListField } from './listField.ts';

/**
 * How old lists head their columns, the surest first. Only a proposal: a person looks at it, and what they chose is kept for the
 * next list with the same heads.
 */
export const headerWords: readonly (readonly [ListField, RegExp])[] = [
  [
    'namedOn',
    /(?:命名|认定|授牌|授予|评定|公布|发文|批准)(?:时间|日期|年月|年份|年度)|^(?:时间|日期|年份|年度)$/,
  ],
  ['namingBody', /(?:命名|认定|授牌|授予|评定|发文|批准)(?:单位|机关|部门|机构)/],
  ['documentNumber', /文号|文件(?:编号|号)|字号/],
  ['level', /级别|等级|层级/],
  ['title', /称号|荣誉|(?:命名|认定)名称/],
  ['establishedOn', /(?:成立|创建|建立|组建)(?:时间|日期|年月|年份)/],
  ['lead', /(?:领衔人|带头人|负责人|领军人|领办人|牵头人|主持人)(?:姓名)?|^姓名$/],
  ['name', /工作室(?:名称|全称|名)?$|^名称$/],
  [
    'body',
    /推荐(?:单位|机构)|(?:上级|主管|所属|填报|报送)(?:工会|单位)|县市区|^(?:区县|县区|地区|辖区|区域|工会)$/,
  ],
  ['unit', /申报单位|所在单位|依托单位|企业名称|单位名称|所属企业|企业$|^单位$|单位$/],
  ['trade', /行业|产业/],
  ['type', /类型|类别|种类|性质/],
  ['specialty', /专业|领域|方向|工种|特长/],
  ['results', /成果|业绩|简介|事迹|成效|创新内容/],
  ['members', /(?:成员|团队|人员)(?:数|人数|数量)?$|^人数$/],
  ['state', /状态|现状|运行情况|是否(?:正常|运行|在册)/],
  ['remarks', /备注|说明/],
];
