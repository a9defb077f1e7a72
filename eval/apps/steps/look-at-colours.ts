/** The step that compares the colours of a page with the ones that a request names. */
import { demand, type Stage } from "../stage.ts";

/** Names that people use and CSS does not have. */
const MORE: Readonly<Record<string, string>> = { azuremist: "#f0ffff", lightgoldenrod: "#eedd82" };

interface Seen {
  background: string;
  wantedBackground: string;
  wantedComponent: string;
  /** Background colours of buttons, links and headers, and text colours of links. */
  components: string[];
}

/** The page's background is the one, and a button or the active menu entry is of the other, as the browser computes them. */
export async function lookAtColours(stage: Stage, background: string, component: string): Promise<string> {
  const { driver } = stage;
  await driver.setScheme("light");
  await driver.open("/");
  const entity = stage.app.spec.entities.find((one) =>
    stage.app.spec.pages.some((page) => page.kind === "form" && page.entity === one.name),
  );
  if (entity) await driver.openList(entity);
  const seen: Seen = await driver.page.evaluate(readColours, [cssOf(background), cssOf(component)] as const);
  demand(
    seen.background === seen.wantedBackground,
    `the background is ${seen.background}, not ${seen.wantedBackground}`,
  );
  demand(seen.components.includes(seen.wantedComponent), `no component is ${seen.wantedComponent}`);
  return `background ${seen.background}, components ${seen.wantedComponent}`;
}

function cssOf(name: string): string {
  const plain = name.toLowerCase().replaceAll(/\s/gu, "");
  return MORE[plain] ?? plain;
}

/** Runs in the page. */
function readColours([background, component]: readonly [string, string]): Seen {
  const compute = (css: string): string => {
    const probe = document.createElement("div");
    probe.style.color = css;
    document.body.append(probe);
    const colour = getComputedStyle(probe).color;
    probe.remove();
    return colour;
  };
  const visible = [...document.querySelectorAll("button, a, header, [aria-current]")];
  const components = visible.flatMap((element) => {
    const style = getComputedStyle(element);
    return [style.backgroundColor, style.color, style.borderTopColor];
  });
  return {
    background: getComputedStyle(document.body).backgroundColor,
    wantedBackground: compute(background),
    wantedComponent: compute(component),
    components,
  };
}
