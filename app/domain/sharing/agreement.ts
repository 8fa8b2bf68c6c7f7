import type { Names } from '#app/domain/actor.ts';
import type { Classification } from '#app/domain/classification.ts';

/** What a partner may do on a backlog, from least to most; each holds those before it. */
export const levels = ['see', 'comment', 'propose', 'rank', 'edit'] as const;
export type Level = (typeof levels)[number];

/** The levels that are offered at first sight: look, take part, work together. */
export const plainLevels = ['see', 'propose', 'edit'] as const satisfies readonly Level[];

/** What an owner may keep from a partner who sees the item. */
export const hiddenFields = ['estimates', 'assignees', 'internal_comments'] as const;
export type HiddenField = (typeof hiddenFields)[number];

/** Types of items by which a scope can be drawn. */
export const scopeTypes = ['epic', 'story', 'task', 'bug'] as const;

export const sides = ['owner', 'partner'] as const;
export type Side = (typeof sides)[number];

export const agreementStates = ['offered', 'sent_back', 'accepted', 'in_force', 'ended', 'revoked', 'declined'] as const;
export type AgreementState = (typeof agreementStates)[number];

export const versionKinds = ['offer', 'answer', 'change', 'renewal', 'narrowing'] as const;
export type VersionKind = (typeof versionKinds)[number];

export const useKinds = ['looked', 'exported', 'changed'] as const;
export type UseKind = (typeof useKinds)[number];

/** Months that an agreement lasts unless said otherwise, and the longest that it may last, in years. */
export const usualMonths = 6;
export const mostYears = 5;
/** How many days before the end both sides are warned. */
export const warnedDays = [30, 7, 1] as const;
/** Agreements on a page, items of a preview, and items that newly fall into a scope. */
export const agreementsPageSize = 50;
export const previewRows = 10;
export const newcomersAtOnce = 50;

/** Which items; every part that is given must fit, and an empty scope is the whole backlog. */
export interface Scope {
  types?: string[];
  classifications?: Classification[];
  labels?: { id: string; name: string }[];
  /** Epics with all that is below them. */
  epics?: { id: string; key: string }[];
}

export interface Terms {
  level: Level;
  ceiling: Classification;
  scope: Scope;
  hides: HiddenField[];
  /** What waits too long between the two goes up by itself, a day after it was announced, without anybody sending it. */
  escalates: boolean;
  startsAt: Date;
  endsAt: Date;
}

export interface Party {
  code: string;
  names: Names;
}

/** How one side signed. */
export interface Signed {
  at: string;
  signatory: string | null;
  letter: string | null;
}

/** A version of the terms, as both sides are shown it. Days are of the owner's zone; the end is the last day. */
export interface VersionLine {
  number: number;
  kind: VersionKind;
  by: Side;
  byName: string | null;
  at: string;
  level: Level;
  ceiling: Classification;
  scope: Scope;
  hides: HiddenField[];
  escalates: boolean;
  start: string;
  end: string;
  note: string;
  signed: { owner: Signed | null; partner: Signed | null };
  standsAt: string | null;
  declined: { at: string; reason: string } | null;
}

/** An agreement as a line of a list. */
export interface AgreementLine {
  id: string;
  backlog: { prefix: string; name: string };
  owner: Party;
  /** Null until the agency that was invited is here. */
  partner: Party | null;
  invitedEmail: string | null;
  /** The side that one acts for. */
  side: Side;
  state: AgreementState;
  /** The side whose answer it waits for. */
  waitsFor: Side | null;
  level: Level;
  start: string;
  end: string;
}

/** How many items by classification. */
export type ClassCounts = Partial<Record<Classification, number>>;

/** What a partner sees under some terms. */
export interface WhatTheySee {
  total: number;
  byClass: ClassCounts;
  /** Of the scope, above the ceiling; told to the owner alone. */
  above: number | null;
  /** The first of them; null where the partner is not shown them before it signs. */
  rows: { key: string; title: string; type: string; state: string; classification: Classification }[] | null;
}
