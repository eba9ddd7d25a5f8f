/** Words that forms of such notices have everywhere: they tell where a label ends when its signs stand apart. */
const common =
  '姓名 性别 民族 学历 学位 年龄 籍贯 职务 职称 职业 工种 专业 专业/工种 出生年月 出生日期 出生年份 政治面貌 文化程度 参加工作时间 身份证号 ' +
  '联系电话 手机 电话 联系人 联系方式 电子邮箱 邮箱 E-mail 通讯地址 地址 邮编 传真 单位 部门 行业 所在单位 申报单位 推荐单位 单位名称 单位类型 ' +
  '单位性质 企业规模 企业性质 所属行业 工作室名称 工作室类型 创建日期 创建时间 成立日期 成立时间 命名日期 命名时间 命名单位 填报日期 填表日期 ' +
  '专业领域 创新方向 研究方向 主攻方向 成员总数 成员人数 团队人数 最高荣誉 荣誉 荣誉称号 技术职称 技术等级 技能等级 职业资格 ' +
  '年度 投入金额 经费来源 经费投入 创收金额 节资金额 节约金额 创收外汇 合计 总数 总计 数量 金额 来源 备注 序号 ' +
  '创新成果 成果转化 专利类别 实用新型 发明 外观设计 获奖等级 国家 省部 地市 县市 经济效益 社会效益 技术创新 培养人才 人才培养 ' +
  '双重职称 高级技师 技师 高级工 中级工 初级工 其他 全国劳模 省部级劳模 地市级劳模 县市劳模 县市级劳模 市级劳模 省级劳模 ' +
  '主要成果 主要业绩 业绩简介 工作总结 主要分工 分工 主要事迹 意见 审批意见 推荐意见 工会意见 领衔人 负责人 带头人 工作室领衔人情况 骨干成员情况';
const known = new Set(common.split(' '));
const roles = /^(?:领衔人|领军人|负责人|带头人|联系人|申报人|工作室|团队|单位|[市省州县]级|国家级)/;
const halves = /^(.{2,})(?:及|和|与)(.{2,})$/;

/** A label that is whole in itself. */
export function isFormWord(text: string): boolean {
  if (known.has(text)) return true;
  const rest = text.replace(roles, '');
  if (rest !== text && known.has(rest)) return true;
  const two = halves.exec(text);
  return two !== null && isFormWord(two[1]!) && isFormWord(two[2]!);
}

/** Puts pieces together into labels: known words first; an unknown piece stays as it is. */
export function joinPieces(pieces: readonly string[]): string[] {
  const MOST = 10;
  const cost = [0];
  const from = [0];
  for (let end = 1; end <= pieces.length; end++) {
    cost[end] = Number.POSITIVE_INFINITY;
    for (let start = Math.max(0, end - MOST); start < end; start++) {
      const word = pieces.slice(start, end).join('');
      const own = isFormWord(word) ? 0.5 : end - start === 1 ? 1 + (word.length === 1 ? 2 : 0) : 9;
      if (cost[start]! + own < cost[end]!) {
        cost[end] = cost[start]! + own;
        from[end] = start;
      }
    }
  }
  const words: string[] = [];
  for (let end = pieces.length; end > 0; end = from[end]!)
    words.unshift(pieces.slice(from[end]!, end).join(''));
  return words;
}

/** Signs that stand apart, "所 在 单 位": known words when they cover all, else one word. */
export function joinSigns(signs: readonly string[]): string[] {
  const words = joinPieces(signs);
  return words.every((word) => word.length > 1) ? words : [signs.join('')];
}
