// What stands above a document on paper, and how its process table is headed there.

export interface PaperHead {
  readonly title: string;
  /** One line each: where it belongs, who wrote it. */
  readonly lines: readonly string[];
}

/** 环节, 时间, 教师活动, 学生活动, 设计意图: in the order of PROCESS_COLUMNS. */
export const PROCESS_HEADINGS = ['环节', '时间', '教师活动', '学生活动', '设计意图'] as const;
/** Their widths in percent. */
export const PROCESS_WIDTHS = [14, 10, 31, 27, 18] as const;
