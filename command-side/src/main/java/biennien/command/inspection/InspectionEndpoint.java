package biennien.command.inspection;

import biennien.command.inspection.InspectionCommand.AnswerRecommendation;
import biennien.command.inspection.InspectionCommand.AppointInspectionTeam;
import biennien.command.inspection.InspectionCommand.CloseInspection;
import biennien.command.inspection.InspectionCommand.CloseRecommendation;
import biennien.command.inspection.InspectionCommand.HoldInspection;
import biennien.command.inspection.InspectionCommand.HoldInspectionStep;
import biennien.command.inspection.InspectionCommand.MakeConclusionPoint;
import biennien.command.inspection.InspectionCommand.MakeRecommendation;
import biennien.command.inspection.InspectionCommand.PlanInspection;
import biennien.command.kernel.CommandAnswer;
import biennien.command.web.Body;
import biennien.command.web.Commands;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/inspections")
class InspectionEndpoint {

    private final Commands commands;

    InspectionEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    ResponseEntity<CommandAnswer> plan(
            @RequestBody Body<PlanInspection> body, HttpServletRequest request) {
        return commands.create("inspection", body, request);
    }

    @PostMapping("/held")
    ResponseEntity<CommandAnswer> hold(
            @RequestBody Body<HoldInspection> body, HttpServletRequest request) {
        return commands.create("inspection", body, request);
    }

    @PostMapping("/{id}/appoint-team")
    ResponseEntity<CommandAnswer> appointTeam(
            @PathVariable String id,
            @RequestBody Body<AppointInspectionTeam> body,
            HttpServletRequest request) {
        return commands.onto(id, body, request);
    }

    @PostMapping("/{id}/hold-step")
    ResponseEntity<CommandAnswer> holdStep(
            @PathVariable String id,
            @RequestBody Body<HoldInspectionStep> body,
            HttpServletRequest request) {
        return commands.onto(id, body, request);
    }

    @PostMapping("/{id}/make-conclusion-point")
    ResponseEntity<CommandAnswer> makeConclusionPoint(
            @PathVariable String id,
            @RequestBody Body<MakeConclusionPoint> body,
            HttpServletRequest request) {
        return commands.onto(id, body, request);
    }

    @PostMapping("/{id}/make-recommendation")
    ResponseEntity<CommandAnswer> makeRecommendation(
            @PathVariable String id,
            @RequestBody Body<MakeRecommendation> body,
            HttpServletRequest request) {
        return commands.onto(id, body, request);
    }

    @PostMapping("/{id}/answer-recommendation")
    ResponseEntity<CommandAnswer> answerRecommendation(
            @PathVariable String id,
            @RequestBody Body<AnswerRecommendation> body,
            HttpServletRequest request) {
        return commands.onto(id, body, request);
    }

    @PostMapping("/{id}/close-recommendation")
    ResponseEntity<CommandAnswer> closeRecommendation(
            @PathVariable String id,
            @RequestBody Body<CloseRecommendation> body,
            HttpServletRequest request) {
        return commands.onto(id, body, request);
    }

    @PostMapping("/{id}/close")
    ResponseEntity<CommandAnswer> close(
            @PathVariable String id,
            @RequestBody Body<CloseInspection> body,
            HttpServletRequest request) {
        return commands.onto(id, body, request);
    }
}
