/** Keeps a page that fails while rendering from taking the rest of the app with it. */
import { Component, type ErrorInfo, type ReactNode } from "react";
import { Button } from "../components/button.tsx";
import { Empty } from "../components/message.tsx";
import { text } from "../text/text.ts";

interface Props {
  readonly children: ReactNode;
  /** Another key (e.g. the path) gives the page a new chance. */
  readonly resetKey: string;
}
interface State {
  readonly error: Error | undefined;
  readonly resetKey: string;
}

export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: undefined, resetKey: this.props.resetKey };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  static getDerivedStateFromProps(props: Props, state: State): State | null {
    return props.resetKey === state.resetKey ? null : { error: undefined, resetKey: props.resetKey };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error("A page failed to render.", error, info.componentStack);
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return (
      <div role="alert" data-slot="error-state">
        <Empty
          icon="alert"
          title={text("This page could not be shown")}
          description={error.message}
          action={
            <Button variant="outline" onClick={() => this.setState({ error: undefined })}>
              {text("Try again")}
            </Button>
          }
        />
      </div>
    );
  }
}
