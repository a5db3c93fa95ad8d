package biennien.pages.record;

import biennien.pages.api.Reading;
import biennien.pages.api.Refused;
import biennien.pages.api.Who;
import biennien.pages.web.Addresses;
import biennien.pages.web.Show;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What may be recorded, and a form for each of it. */
@Controller
class RecordPages {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** What people come for most; the first thing on the page. */
    private static final List<String> FIRST =
            List.of(
                    "found-group",
                    "register-for-certification",
                    "record-handover",
                    "commend",
                    "report-figure",
                    "record-activity");

    private final Show show;
    private final FormWords words;
    private final Tasks tasks;

    RecordPages(Show show, Tasks tasks) {
        this.show = show;
        this.tasks = tasks;
        this.words = new FormWords(show);
    }

    /**
     * @param register with {@code id}: only what may be recorded about that one
     */
    @GetMapping("/record")
    String tasks(
            @RequestParam(required = false) @Nullable String register,
            @RequestParam(required = false) @Nullable String id,
            Reading reading,
            Model model) {
        Catalogue all = tasks.all(reading);
        Who who = (Who) model.getAttribute("who");
        Map<String, List<Task>> groups = new LinkedHashMap<>();
        all.grouped()
                .forEach(
                        (group, of) -> {
                            List<Task> allowed =
                                    of.stream()
                                            .filter(task -> Tasks.may(who, task))
                                            .filter(task -> id == null || isAbout(task, register))
                                            .toList();
                            if (!allowed.isEmpty()) {
                                groups.put(group, allowed);
                            }
                        });
        model.addAttribute("groups", groups);
        if (id != null && register != null) {
            Map<String, Object> fact =
                    reading.one(
                            Reading.address(
                                    "/api/v1/"
                                            + Reading.part(register)
                                            + "/"
                                            + Reading.part(id.strip())));
            model.addAttribute("id", id.strip());
            model.addAttribute("factTitle", new Standing(show).title(fact, register));
            model.addAttribute("factPage", Addresses.page(register, id.strip()));
        }
        model.addAttribute(
                "first",
                (id == null ? FIRST : List.<String>of())
                        .stream()
                                .flatMap(name -> all.task(name).stream())
                                .filter(task -> Tasks.may(who, task))
                                .toList());
        model.addAttribute("words", words);
        return "record/tasks";
    }

    @GetMapping("/record/{task}")
    String form(
            @PathVariable("task") String name,
            @RequestParam(required = false) @Nullable String id,
            Reading reading,
            Model model) {
        Catalogue all = tasks.all(reading);
        Task task = all.task(name).orElseThrow(Refused::notFound);
        model.addAttribute("task", task);
        model.addAttribute("words", words);
        model.addAttribute("allowed", Tasks.may((Who) model.getAttribute("who"), task));
        model.addAttribute("subjectCodes", all.subjectCodes());
        model.addAttribute("texts", JSON.writeValueAsString(words.ofScript()));
        if (task.aboutFact() && id != null && !id.isBlank()) {
            Map<String, Object> fact =
                    reading.one("/api/v1/" + task.register() + "/" + Reading.part(id.strip()));
            model.addAttribute("id", id.strip());
            model.addAttribute("fact", fact);
            model.addAttribute("factTitle", new Standing(show).title(fact, task.register()));
            model.addAttribute("factPage", Addresses.page(task.register(), id.strip()));
            model.addAttribute(
                    "byAnother",
                    Recorders.isAnothers(
                            task, id.strip(), (Who) model.getAttribute("who"), reading));
            if (task.corrects() && task.address().endsWith("/correct")) {
                Standing standing = new Standing(show);
                model.addAttribute(
                        "standing", JSON.writeValueAsString(standing.body(task.fields(), fact)));
                model.addAttribute("labels", JSON.writeValueAsString(standing.labels()));
            }
        }
        return "record/form";
    }

    private static boolean isAbout(Task task, @Nullable String register) {
        return task.aboutFact() && task.register().equals(register);
    }
}
