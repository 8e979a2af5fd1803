// The tree that the Word reader hands out, looked at with care: it comes from a file that a stranger may have made.

export interface WordNode {
  readonly type: string;
  readonly [fact: string]: unknown;
}

export const isWordNode = (value: unknown): value is WordNode => typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

export const nodesOf = (value: unknown): readonly WordNode[] => (Array.isArray(value) ? value.filter(isWordNode) : []);
export const childrenOf = (node: WordNode): readonly WordNode[] => nodesOf(node['children']);

export const wordOf = (value: unknown): string => (typeof value === 'string' ? value : '');
export const countOf = (value: unknown): number => (typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : 1);
