import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Span } from '../text/span.ts';
import type { Edit } from './edit.ts';
import { type Listing, removeItems } from './remove-items.ts';

type Entry = Pair<Node | null, Node | null>;

/** Takes labels out of the lists that hold them; a list that would be left empty goes with its key. */
export function removeLabels(root: Node, text: string, isRemoved: (offset: number) => boolean): Edit[] {
  const isGone = (node: Node | null): boolean => isRemoved(spanOf(onlyKey(node) ?? node).start);
  return entriesOf(valueAt(root, 'skills')).flatMap(({ value: skill }) => {
    if (isSeq<Node>(skill)) return removeItems(text, listingOf(skill, isGone));
    if (!isMap<Node | null, Node | null>(skill)) return [];
    const isEmptied = ({ key, value }: Entry): boolean => isLabels(key) && itemsOf(value).every(isGone);
    const lists = skill.items.filter((entry) => isLabels(entry.key) && !isEmptied(entry)).flatMap(({ value }) => (isSeq<Node>(value) ? [value] : []));
    return [...removeItems(text, listingOfEntries(skill, isEmptied)), ...lists.flatMap((list) => removeItems(text, listingOf(list, isGone)))];
  });
}

function isLabels(key: Node | null): boolean {
  return isScalar(key) && (key.value === 'labels' || key.value === 'addLabels');
}

function listingOf(list: YAMLSeq<Node>, isGone: (node: Node) => boolean): Listing {
  return { isFlow: list.flow === true, items: list.items.map((item) => ({ ...spanOf(item), isGone: isGone(item) })) };
}

function listingOfEntries(map: YAMLMap<Node | null, Node | null>, isGone: (entry: Entry) => boolean): Listing {
  const items = map.items.map((entry) => ({ start: spanOf(entry.key).start, end: spanOf(entry.value).end, isGone: isGone(entry) }));
  return { isFlow: map.flow === true, items };
}

/** The key of a label with rules; a map of several labels is left to a person. */
function onlyKey(node: Node | null): Node | null | undefined {
  if (!isMap<Node | null, Node | null>(node)) return undefined;
  return node.items.length === 1 ? node.items[0]?.key : null;
}

function spanOf(node: Node | null): Span {
  const [start = -1, end = -1] = node?.range ?? [];
  return { start, end };
}

function itemsOf(node: Node | null): (Node | null)[] {
  return isSeq<Node>(node) ? node.items : [node];
}

function entriesOf(node: Node | null): Entry[] {
  return isMap<Node | null, Node | null>(node) ? node.items : [];
}

function valueAt(node: Node | null, key: string): Node | null {
  return entriesOf(node).find((entry) => isScalar(entry.key) && entry.key.value === key)?.value ?? null;
}
