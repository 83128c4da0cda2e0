"use client";

import "./workbench.css";
import { useTranslations } from "next-intl";
import { type ReactNode, useRef } from "react";
import { Group, Panel, type PanelImperativeHandle, Separator } from "react-resizable-panels";
import { useMedia } from "../browser/use-media.ts";
import { type PaneName, PaneTabs } from "./pane-tabs.tsx";
import { useKeptLayout } from "./use-kept-layout.ts";

interface Props {
  /** The task. A playground has no task. */
  readonly task?: { readonly title: ReactNode; readonly body: ReactNode };
  readonly program: ReactNode;
  readonly drawing: ReactNode;
  /** The bar with the state, always in sight. */
  readonly foot: ReactNode;
  /** The pane that a small window shows. A large one shows all. */
  readonly shown: PaneName;
  readonly onShow: (pane: PaneName) => void;
}

/** From this width the task is a column of its own. */
const WIDE = "(width >= 93.75rem)";
/** The height of a pane's head, which is left of a folded task. */
const HEAD_PX = 45;

/** The task, the program and its drawing side by side. Each pane scrolls by itself; their sizes are kept in this browser. */
export function Workbench({ task, program, drawing, foot, shown, onShow }: Props) {
  const t = useTranslations("bench");
  const isWide = useMedia(WIDE);
  const columns = useKeptLayout("bench:columns");
  const work = useKeptLayout(isWide ? "bench:wide" : "bench:stack");
  const taskPanel = useRef<PanelImperativeHandle>(null);
  const fold = () => {
    if (taskPanel.current?.isCollapsed()) taskPanel.current.expand();
    else taskPanel.current?.collapse();
    work.keepNow();
  };
  return (
    <div className="bench" data-shown={shown}>
      <PaneTabs panes={task ? ["task", "program", "drawing"] : ["program", "drawing"]} shown={shown} onShow={onShow} />
      <Group {...columns.props} id="bench-columns" className="bench-columns" orientation="horizontal">
        <Panel id="bench-left" defaultSize="50%" minSize="25%">
          {task ? (
            <Group
              {...work.props}
              id="bench-work"
              className="bench-work"
              orientation={isWide ? "horizontal" : "vertical"}
            >
              <Panel
                id="bench-task"
                panelRef={taskPanel}
                defaultSize="40%"
                minSize="20%"
                collapsible={!isWide}
                collapsedSize={HEAD_PX}
              >
                <section className="pane" data-pane="task" aria-label={t("task")}>
                  <div className="pane-head">
                    <div className="mr-auto min-w-0">{task.title}</div>
                    <button type="button" className="bench-fold button button-quiet" onClick={fold}>
                      {t("fold")}
                    </button>
                  </div>
                  <div className="pane-body flex flex-col gap-6 p-4">{task.body}</div>
                </section>
              </Panel>
              <Separator className="bench-separator" aria-label={t("resizeTask")} />
              <Panel id="bench-program" minSize="20%">
                {program}
              </Panel>
            </Group>
          ) : (
            program
          )}
        </Panel>
        <Separator className="bench-separator" aria-label={t("resizeDrawing")} />
        <Panel id="bench-drawing" minSize="25%">
          {drawing}
        </Panel>
      </Group>
      <div className="bench-foot">{foot}</div>
    </div>
  );
}
