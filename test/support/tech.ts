import { compileMatcher, type Matcher } from '../../src/match/matcher.ts';
import type { Taxonomy } from '../../src/taxonomy/model.ts';
import { taxonomyOf } from './taxonomy.ts';

/** A small taxonomy with a skill for every rule. */
export const TECH: Taxonomy = taxonomyOf(`category: tech
kind: tool
skills:
  ab-testing: { name: A/B testing, kind: method }
  aws: [AWS, Amazon Web Services]
  azure: Azure
  c: { name: C, case: exact, needs: evidence, not: [Series C, C-level, C player] }
  c-plus-plus: C++
  c-sharp: C#
  ci-cd: [CI/CD, CICD]
  deep-learning: { name: Deep learning, kind: method, implies: machine-learning }
  docker: Docker
  dotnet: .NET
  dotnet-core: .NET Core
  excel: { name: Excel, needs: [capital, { skills: powerpoint, within: posting }] }
  gcp: [GCP, Google Cloud]
  gin: { name: Gin, needs: { skills: go, within: posting } }
  go: { name: Go, case: exact, needs: evidence, not: [go-to-market, Go live], labels: [golang] }
  gpt-4: GPT-4
  it-support: { name: IT support, kind: business }
  java: Java
  javascript: [JavaScript, JS: { case: exact }]
  kubernetes: [Kubernetes, k8s]
  lean: { name: Lean, kind: method, needs: { words: [manufacturing, Six Sigma] } }
  machine-learning: { name: Machine learning, kind: method, labels: [=ML] }
  naive-bayes: { name: naïve Bayes, kind: method }
  nodejs: [Node.js, NodeJS]
  objective-c: Objective-C
  powerpoint: PowerPoint
  python: Python
  pytorch: { name: PyTorch, implies: deep-learning }
  r: { name: R, case: exact, needs: evidence }
  r-and-d: { name: R&D, kind: business }
  rag: { name: =RAG, kind: method, labels: [retrieval-augmented generation] }
  react: { name: React, needs: capital, labels: [React.js] }
  react-native: React Native
  rust: { name: Rust, needs: capital, not: [Rust Belt] }
  scikit-learn: [scikit-learn, sklearn]
  soldering: { name: Soldering, kind: method, needs: { words: [iron], within: line }, labels: [iron work: { needs: { words: [iron] } }] }
  spark: { name: Spark, needs: capital, labels: [Apache Spark] }
  sql: SQL
  teamwork: { name: Teamwork, kind: soft }
  tensorflow: { name: TensorFlow, implies: deep-learning }
  vector-databases: { name: Vector databases, kind: method }
`);

export const techMatcher: Matcher = compileMatcher(TECH);

/** Every candidate in one line: what was found, as which skill, and the reason or the rule that refused it. */
export function judge(text: string): string[] {
  return techMatcher.find(text).candidates.map(({ start, end, skill, verdict }) => {
    const outcome = verdict.kind === 'accepted' ? verdict.because : `not (${verdict.by.rule})`;
    return `${text.slice(start, end)} = ${skill.id}: ${outcome}`;
  });
}
