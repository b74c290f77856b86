import { isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml';
import type { Location } from '../source/location.ts';
import { readShortLabel } from '../taxonomy/parse-label.ts';

/** A text of a taxonomy file that the matcher is given, as it stands there. */
export interface Written {
  readonly skill: string;
  readonly role: 'name' | 'label' | 'not' | 'words';
  /** The label whose rule it is part of. */
  readonly label?: string;
  readonly text: string;
  readonly at: Location;
}

type Locate = (offset: number) => Location;
type Owner = Pick<Written, 'skill' | 'label'>;

/** Every name, label, `not` phrase and needed word below the root of a file. */
export function listWritten(root: Node | undefined, locate: Locate): Written[] {
  const collector = new Collector(locate);
  for (const { key, value } of pairsOf(valueAt(root, 'skills'))) if (isScalar(key)) collector.addSkill(String(key.value), value);
  return collector.written;
}

class Collector {
  readonly written: Written[] = [];
  readonly #locate: Locate;

  constructor(locate: Locate) {
    this.#locate = locate;
  }

  addSkill(skill: string, node: Node | null): void {
    if (!isMap(node)) {
      const [name, ...labels] = itemsOf(node);
      this.#add({ skill }, 'name', name);
      for (const label of labels) this.#addLabel(skill, label);
      return;
    }
    this.#add({ skill }, 'name', valueAt(node, 'name'));
    for (const key of ['labels', 'addLabels']) for (const item of itemsOf(valueAt(node, key))) this.#addLabel(skill, item);
    this.#addRules({ skill }, node);
  }

  #addLabel(skill: string, node: Node | null): void {
    if (!isMap(node)) this.#add({ skill }, 'label', node);
    for (const { key, value } of pairsOf(node)) {
      this.#add({ skill }, 'label', key);
      if (isScalar(key)) this.#addRules({ skill, label: readShortLabel(String(key.value)).text }, value);
    }
  }

  #addRules(owner: Owner, node: Node | null): void {
    for (const phrase of itemsOf(valueAt(node, 'not'))) this.#add(owner, 'not', phrase);
    for (const need of itemsOf(valueAt(node, 'needs'))) for (const word of itemsOf(valueAt(need, 'words'))) this.#add(owner, 'words', word);
  }

  #add(owner: Owner, role: Written['role'], node: unknown): void {
    if (!isText(node) || !node.range) return;
    this.written.push({ ...owner, role, text: node.value, at: this.#locate(node.range[0]) });
  }
}

function isText(node: unknown): node is Scalar<string> {
  return isScalar(node) && typeof node.value === 'string';
}

function pairsOf(node: unknown): Pair<Node | null, Node | null>[] {
  return isMap<Node | null, Node | null>(node) ? node.items : [];
}

function itemsOf(node: Node | null): (Node | null)[] {
  if (isSeq<Node | null>(node)) return node.items;
  return node ? [node] : [];
}

function valueAt(node: unknown, key: string): Node | null {
  return pairsOf(node).find((pair) => isScalar(pair.key) && pair.key.value === key)?.value ?? null;
}
