// Words for the columns of a personal file, where a teacher would not know the program's own.
const HEADS: Readonly<Record<string, string>> = {
  id: '编号', at: '时间', title: '标题', name: '名称', reason: '理由', state: '状态', note: '说明', text: '文字', quote: '引文', original: '原文', replacement: '建议改为', answer: '答复', facts: '内容', link: '链接',
  kind: '种类', subject: '事项', words: '评语', from: '从', to: '到', role: '任职', scope: '范围', scope_id: '范围编号', person_id: '本人', half: '半学时数', category: '类别', form: '形式', occurred_on: '发生日期',
  rule_code: '规则', evidence: '证据', workings: '算法', posted_at: '记入时间', posted_by: '经办人', source_type: '来源', source_id: '来源编号', meeting_id: '会议', studio_id: '工作室', school_id: '学校',
  document_id: '文稿', created_at: '建立时间', created_by: '建立者', started_at: '开始', seen_at: '最近使用', ends_at: '到期', device: '设备', address: '地址', read_at: '读过', serial: '证书编号', issued_on: '颁发日期',
  snapshot: '证书所载', score: '分数', grade: '等第', total: '总分', stage: '学段', minutes: '分钟', day: '日期', topic: '主题', advice: '建议', action: '行动', goals: '目标', sheet: '评分表', method: '方式', what: '事项', due_on: '期限',
};

export const headOf = (column: string): string => HEADS[column] ?? column;
