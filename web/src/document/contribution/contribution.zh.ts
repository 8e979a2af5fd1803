// Words of the contribution tab, the colours in the text and the evidence sheet.
export const zh = {
  tab: '贡献', members: '成员贡献', until: '截至 {{time}}', whole: '全文 {{n}} 字', purpose: '仅供研讨与学时佐证，不作评价。', none: '还没有人写过。有人动笔后，这里会显示每个人写了多少。',
  colour: { on: '按作者着色', legend: '作者图例', off: '关闭着色', here: '光标处：{{name}}', nobody: '模板或导入', unknown: '正在确认作者', waiting: '正在读取作者…' },
  column: { member: '成员', stands: '现存', written: '书写', accepted: '采纳', resolved: '解决', minutes: '分钟', section: '部分', first: '首次书写', last: '最近书写', pasted: '其中粘贴' },
  long: { stands: '现存字数', written: '累计书写', accepted: '被采纳的建议', resolved: '已解决的批注', minutes: '活跃分钟', pasted: '其中粘贴' },
  open: '{{name}}：{{what}} {{n}}，查看明细', openSection: '{{name}}：{{section}}，{{what}} {{n}}，查看明细', sections: '{{name}} 按部分', span: '{{first}} 至 {{last}}', pasted: '书写中有 {{n}} 字是粘贴的。',
  nobody: { title: '不计入任何人', template: '模板', imported: '导入', repeated: '重复' }, sum: '合计', outside: '其他位置',
  log: {
    title: '{{name}}的写作明细', in: '只看“{{section}}”。', lead: '每行是同一分钟、同一部分、同一方式的修改。“现存”是这一行的字现在还在正文里的个数。', none: '没有写作明细。建议与批注请看对应的侧栏。',
    line: '+{{added}} −{{removed}} 字', stands: '现存 {{n}}', more: '显示更早的', list: '写作明细',
  },
  how: { typed: '输入', pasted: '粘贴', suggested: '建议', carried: '沿用', restored: '恢复', moved: '移动', imported: '导入', template: '模板' },
  method: {
    title: '怎样计算',
    stands: '现存字数：本人写下、现在仍在正文里的字（含标点）。别人移动、剪切粘贴、拆分段落、撤销或恢复版本，字仍归原作者。',
    written: '累计书写：本人在本设计里输入、粘贴和被采纳的字，包括后来删去的；移动与恢复不重复计。',
    pasted: '粘贴：一次上传中，由 {{piece}} 字以上的整块组成、合计不少于 {{pasted}} 字的新内容；语音整段输入也会这样标注。',
    nobody: '模板文字、导入的文件不属于任何人；重复正文里已有的字（{{again}} 字以上的整段复制）不计给任何人，直到原处删去。',
    carried: '沿用：从共案带来的字归原作者，不算在本设计里的书写。',
    minutes: '活跃分钟：有新写入的自然分钟数；只阅读、只删除不计。',
    source: '全部数字由服务器的修改日志逐条计算，作者由服务器签发的编号认定，页面不能自报。',
  },
  sheet: {
    title: '贡献证明单', open: '贡献证明单', print: '打印', back: '回到教学设计', state: '状态', studio: '工作室', lead: '主备人', authors: '共写人', until: '数据截至', hash: '正文校验（SHA-256）', seq: '日志编号', length: '全文字数',
    table: '成员贡献', bySection: '各部分现存字数', method: '计算方法', made: '由共研生成，数字随正文变化；以“数据截至”的时间为准。',
  },
};
