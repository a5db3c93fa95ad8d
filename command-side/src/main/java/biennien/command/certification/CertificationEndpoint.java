package biennien.command.certification;

import biennien.command.certification.CertificationCommand.AssessCertification;
import biennien.command.certification.CertificationCommand.RecogniseCertification;
import biennien.command.certification.CertificationCommand.RefuseCertification;
import biennien.command.certification.CertificationCommand.RegisterForCertification;
import biennien.command.certification.CertificationCommand.RevokeCertification;
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
@RequestMapping("/api/v1/certifications")
class CertificationEndpoint {

    private final Commands commands;

    CertificationEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    ResponseEntity<CommandAnswer> register(
            @RequestBody Body<RegisterForCertification> body, HttpServletRequest request) {
        return commands.create("certification", body, request);
    }

    @PostMapping("/{id}/assess")
    ResponseEntity<CommandAnswer> assess(
            @PathVariable String id,
            @RequestBody Body<AssessCertification> body,
            HttpServletRequest request) {
        return commands.onto(id, body, request);
    }

    @PostMapping("/{id}/recognise")
    ResponseEntity<CommandAnswer> recognise(
            @PathVariable String id,
            @RequestBody Body<RecogniseCertification> body,
            HttpServletRequest request) {
        return commands.onto(id, body, request);
    }

    @PostMapping("/{id}/refuse")
    ResponseEntity<CommandAnswer> refuse(
            @PathVariable String id,
            @RequestBody Body<RefuseCertification> body,
            HttpServletRequest request) {
        return commands.onto(id, body, request);
    }

    @PostMapping("/{id}/revoke")
    ResponseEntity<CommandAnswer> revoke(
            @PathVariable String id,
            @RequestBody Body<RevokeCertification> body,
            HttpServletRequest request) {
        return commands.onto(id, body, request);
    }
}
