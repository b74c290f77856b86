import { describe, expect, it } from 'vitest';
import { readText } from '../support/profiles.ts';

describe("the employer's own name, though it is that of a skill", () => {
  it.each([
    ['Python is proud to be an equal opportunity employer.'],
    ['Python Farms is hiring. Python is committed to fair pay.'],
    ['Everybody shapes Python’s culture.'],
    ["At Python's, people like Python's mission."],
    ['Python does not discriminate.'],
    ['At Python, we sell snakes.'],
    ['## About Python\n\nSnakes.'],
    ['Apply at https://jobs.lever.co/python/1'],
  ])('is known from %j', (text) => {
    const { candidates } = readText(`You will know SQL as Python grows.\n\n${text}`);
    expect(candidates.filter(({ evidence }) => evidence).map(({ candidate }) => candidate.skill.id)).toEqual(['sql']);
  });

  it.each([
    ['A language is committed to memory.'],
    ['python is proud to be a snake.'],
    ['The company does not discriminate.'],
    ['Your team is looking for order.'],
    ['The Python mission is a game.'],
  ])('is not guessed from %j', (text) => {
    const { profile } = readText(`You will know SQL as Python grows.\n\n${text}`);
    expect(profile.skills.map(({ skill }) => skill.id)).toEqual(['sql', 'python']);
  });
});
