// Words of the versions beside the text.
export const zh = {
  tab: '版本', list: '版本时间线', none: '还没有版本。停笔一刻钟会自动留一版，也可以现在给它起个名字。', name: '命名当前版本', now: '现在的内容',
  nameKey: '命名当前版本（⌘⇧S / Ctrl+Shift+S）',
  maker: '{{name}} 保存',
  kind: { named: '命名版本', automatic: '自动保存', before: '恢复之前', beforeImport: '导入之前', consensus: '共案', taught: '授课稿', published: '入库稿' },
  before: '恢复到“{{name}}”之前', sum: '+{{added}} 字 −{{removed}} 字', writers: '{{names}} 写过', open: '对比', readOnly: '只有能编辑的人可以命名。',
  mark: { bold: '加粗', underline: '下划线', strike: '删除线', emphasis: '着重号', highlight: '突出显示', link: '链接' },
  style: { paragraph: '正文', heading3: '小标题', heading4: '次级标题', bulletList: '项目符号', orderedList: '编号列表', taskList: '待办事项', taskDone: '已勾选', taskOpen: '未勾选' },
  form: { title: '命名当前版本', name: '名称', nameHint: '例如：初稿、试教稿、定稿', note: '说明（可不填）', go: '保存版本', done: '已保存版本“{{name}}”' },
  compare: {
    title: '“{{name}}”与现在对比', with: '与哪一版对比', same: '两版内容相同。', loading: '正在对比…', added: '新增', removed: '删除', moved: '移到了这里', movedAway: '原来在这里', movedChanged: '移到了这里，并有修改', legend: '绿色下划线是后来新增的，红色删除线是后来删去的，⇅ 是移动了位置的，虚线是只改了格式的。',
    set: '{{mark}}', unset: '取消{{mark}}', recoloured: '改了{{mark}}', style: '格式：{{from}} → {{to}}', fold: '未改动的 {{n}} 段', changes: '{{n}} 处改动', tally: '+{{added}} 字 −{{removed}} 字', next: '下一处', previous: '上一处', contributors: '到这一版为止写过的人：{{names}}',
    restore: '恢复到这一版', restoreLead: '现在的内容会先自动存成一版，随时可以换回来。批注和同事的署名都会保留。', restored: '已恢复到“{{name}}”', unchanged: '内容本来就一样，没有变动。', ask: '确定恢复？', go: '确定恢复',
  },
};
