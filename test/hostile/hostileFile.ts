/** A file that nobody should have sent, and what may happen to it. */
export interface HostileFile {
  readonly what: string;
  readonly name: string;
  readonly make: () => Buffer | Promise<Buffer>;
  /** `refused`: a sentence instead of a reading; `read`: what can be read is read; `either`: both are right. */
  readonly ends: 'refused' | 'read' | 'either';
  /** So large that it is read in a thread with little memory, as the server does. */
  readonly large?: true;
  /** What the sentence of a refusal, or the notes of a reading, have to say. */
  readonly says?: RegExp;
}

/** A small sound notice; what is hostile is put into it. */
export const soundNotice = (parts: { due?: string; rows?: string; year?: string } = {}) => `鹭川市总工会
关于开展${parts.year ?? '2024年'}职工创新工作室创建工作的通知

各县（区）总工会：

　　一、今年全市创建职工创新工作室10个，其中市级4个，县级6个。
　　二、各单位于${parts.due ?? '9月30日'}前将《职工创新工作室申报表》一式两份报市总工会生产部。
　　联系人：莫问  电话：0999-1112223  邮箱：mw@example.com

　　附件：职工创新工作室名额分配表

　　　　　　　　　　　　　　　　　　　　鹭川市总工会
　　　　　　　　　　　　　　　　　　　　2024年3月1日

附件

职工创新工作室名额分配表

单位	总数	市级	县级
${parts.rows ?? '东屿县总工会	5	2	3\n西屿县总工会	5	2	3\n合计	10	4	6'}
`;
