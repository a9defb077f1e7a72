/** Steps of sign-in: a new account, and coming back to it. */
import { firstAccount } from "../app-under-test.ts";
import { demand, demandNoError, type Stage } from "../stage.ts";

const { password } = firstAccount;

/** Through the form for new accounts; the visitor is signed in by it. */
export async function signUp(stage: Stage): Promise<string> {
  demand(stage.app.spec.access !== undefined, "the app has no sign-in");
  const { page } = stage.driver;
  await openSignIn(stage);
  await page
    .getByRole("link", { name: /sign up|create (?:an |the first )?account|register/iu })
    .or(page.getByRole("button", { name: /sign up|create an account|register/iu }))
    .first()
    .click({ timeout: 3_000 })
    .catch(() => undefined);
  const email = `person${stage.nonce()}@example.com`;
  await page
    .getByLabel(/^name/iu)
    .first()
    .fill("Robin Example")
    .catch(() => undefined);
  await page
    .getByLabel(/e-?mail/iu)
    .first()
    .fill(email);
  for (const field of await page.locator('input[type="password"]').all()) await field.fill(password);
  await page
    .getByRole("button", { name: /create|sign up|register/iu })
    .last()
    .click();
  await stage.driver.calm();
  await demandSession(stage, email);
  await demandNoError(stage);
  accounts.set(stage.app.origin, email);
  return `${email} has an account and is signed in`;
}

export async function signIn(stage: Stage): Promise<string> {
  demand(stage.app.spec.access !== undefined, "the app has no sign-in");
  // Where nobody may sign up, the first account is the one there is.
  const email = accounts.get(stage.app.origin) ?? firstAccount.email;
  const { driver } = stage;
  const { page } = driver;
  await page.context().clearCookies();
  await openSignIn(stage);
  await page
    .getByLabel(/e-?mail/iu)
    .first()
    .fill(email);
  await page.locator('input[type="password"]').first().fill(password);
  await page
    .getByRole("button", { name: /sign in|log in/iu })
    .last()
    .click();
  await driver.calm();
  await demandSession(stage, email);
  return `${email} is signed in`;
}

/** An app that shows something to everybody has a link to its sign-in; others show it at once. */
async function openSignIn({ driver }: Stage): Promise<void> {
  const { page } = driver;
  await driver.open("/");
  const password = page.locator('input[type="password"]').first();
  if (await password.isVisible()) return;
  await page
    .getByRole("link", { name: /sign in|log in/iu })
    .or(page.getByRole("button", { name: /^(?:sign in|log in)$/iu }))
    .first()
    .click({ timeout: 3_000 })
    .catch(() => undefined);
  await driver.calm();
}

const accounts = new Map<string, string>();

async function demandSession(stage: Stage, email: string): Promise<void> {
  const session = await stage.api<{ user: { email: string } | null }>("/api/session");
  demand(session.user?.email === email, `the session is ${session.user?.email ?? "nobody"}'s`);
}
