/** Checks that a person can create, find, change and delete a record of every entity that has a form. */
import type { CheckProblem } from "../../../core/check/check-report.ts";
import type { Entity } from "../../../core/spec/schema.ts";
import type { BrowserTour } from "./browser-tour.ts";
import { describeFailure, isTimeout } from "./hung-page.ts";
import { walkRecord } from "./record-walk.ts";
import type { StoredRecords } from "./stored-records.ts";

/** Returns how many entities were walked through; those without a list and a form have nothing to press. */
export async function checkRecords(
  tour: BrowserTour,
  stored: StoredRecords,
): Promise<{ entities: number; problems: CheckProblem[] }> {
  const problems: CheckProblem[] = [];
  const entities = tour.spec.entities.filter(
    (entity) => hasPage(tour, entity, "list") && hasPage(tour, entity, "form"),
  );
  const visitor = tour.visitor();
  for (const [index, entity] of entities.entries()) {
    if (tour.budget.isOver) {
      problems.push(
        tour.budget.missed(
          entities
            .slice(index)
            .map(({ pluralLabel }) => pluralLabel)
            .join(", "),
        ),
      );
      break;
    }
    const walk = {
      entity,
      stored,
      nonce: 900_000 + index * 100,
      problems: [] as CheckProblem[],
      step: "opening its list",
    };
    const outcome = await visitor.attempt(async (driver) => {
      if (driver.page.url() === "about:blank") await driver.open("/");
      await walkRecord(driver, walk);
    });
    problems.push(...walk.problems);
    if ("failed" in outcome) {
      const message = `${entity.label}: ${walk.step} failed: ${describeFailure(outcome.failed)}`;
      problems.push({ message, ...(isTimeout(outcome.failed) ? { code: "timeout" } : {}) });
    }
  }
  await visitor.leave();
  return { entities: entities.length, problems };
}

function hasPage({ spec }: BrowserTour, entity: Entity, kind: "list" | "form"): boolean {
  return spec.pages.some((page) => page.kind === kind && page.entity === entity.name);
}
