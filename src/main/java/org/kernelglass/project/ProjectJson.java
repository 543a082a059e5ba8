package org.kernelglass.project;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The three parts of a project inside a JSON object. Any thread. */
record ProjectJson(StackJson stacks) {

    void write(Project project, ObjectNode into) {
        into.set("data", DataJson.write(project.data()));
        into.set("stack", stacks.write(project.stack()));
        into.set("plan", PlanJson.write(project.plan()));
    }

    Project read(JsonPlace top) {
        return new Project(
                DataJson.read(top.at("data")),
                stacks.read(top.at("stack")),
                PlanJson.read(top.at("plan")));
    }
}
